import { isDoor, type VisitVersion } from '../../domain/visit.ts'
import { records as words } from '../words/records.ts'
import { outcomeWords } from '../words/visits.ts'
import { formWords, groupWords, peopleWords } from '../visit-words/amounts.ts'
import type { Speech } from '../visit-words/speech.ts'

const mostParts = 3

/** A visit in a few words: what came of it, whom it reached, what was handed out. */
export function summaryOf(version: VisitVersion, speech: Speech): string[] {
  const { say } = speech
  const { kind, outcome, reached, forms, installs, note, change } = version
  const counted = forms.filter(({ count }) => count > 0).map((use) => formWords(use, speech))
  const parts = isDoor(kind)
    ? [
        say(outcomeWords[outcome]),
        peopleWords(reached, speech),
        installs > 0 ? say(words.installed, { n: installs }) : null,
        ...counted,
      ]
    : [
        outcome === 'held' && counted.length > 0 ? null : say(outcomeWords[outcome]),
        ...counted.slice(0, 1),
        ...reached.filter(({ people }) => people > 0).map((group) => groupWords(group, speech)),
      ]
  const said = parts.filter((part) => part !== null).slice(0, mostParts)
  if (said.length === 1 && note !== '') said.push(note)
  return [...(change === 'withdrawn' ? [say(words.withdrawn)] : []), ...said]
}
