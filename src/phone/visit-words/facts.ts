import { distanceMetres, type Place } from '../../domain/place.ts'
import type { VisitVersion } from '../../domain/visit.ts'
import { nameOf } from '../../domain/vocabulary/row.ts'
import { distanceWords } from '../ui/distance-words.ts'
import { dayWords, minuteWords, timeWords } from '../words/dates.ts'
import { visit as words } from '../words/records.ts'
import { ui } from '../words/ui.ts'
import { outcomeWords } from '../words/visits.ts'
import { formWords, groupWords } from './amounts.ts'
import { loggedAt } from '../../domain/logged-at.ts'
import type { Speech } from './speech.ts'
import { sayNumber } from '../words/say.tsx'

export interface Fact {
  readonly label: string
  readonly value: string
}

/** All that a version says, in words; what was left empty is left out. */
export function factsOf(version: VisitVersion, place: Place | undefined, speech: Speech): Fact[] {
  const { say, language, vocabulary } = speech
  const list = (parts: readonly string[]) => parts.join(say(words.listSeparator))
  const names = (section: 'topics' | 'companions') => list(version[section].map((id) => nameOf(vocabulary[section].of(id), language)))
  const { outcome, reached, forms, installs, staff, vehicles, followUp, note } = version
  const effort = [
    ...(staff > 0 ? [say(words.staff, { n: staff })] : []),
    ...(vehicles > 0 ? [say(words.vehicles, { n: vehicles })] : []),
  ]
  return [
    { label: say(words.when), value: whenWords(version, speech) },
    { label: say(words.outcome), value: say(outcomeWords[outcome]) },
    { label: say(words.reached), value: list(reached.filter(({ people }) => people > 0).map((group) => groupWords(group, speech))) },
    { label: say(words.forms), value: list(forms.filter(({ count }) => count > 0).map((use) => formWords(use, speech))) },
    { label: say(words.topics), value: names('topics') },
    { label: say(words.installs), value: installs > 0 ? sayNumber(installs, language) : '' },
    { label: say(words.effort), value: list(effort) },
    { label: say(words.companions), value: names('companions') },
    { label: say(words.followUp), value: followUp ? followUpWords(followUp, speech) : '' },
    { label: say(words.note), value: note },
    { label: say(words.position), value: positionWords(version, place, speech) },
  ].filter(({ value }) => value !== '')
}

function whenWords(version: VisitVersion, { say, language, today }: Speech): string {
  const { day, span } = version
  const date = dayWords(day, language, today)
  const logged = loggedAt(version)
  if (span) return say(words.span, { day: date, from: minuteWords(span.from), to: minuteWords(span.to) })
  return logged === null ? date : say(words.saved, { day: date, time: timeWords(logged) })
}

function followUpWords({ day, why }: NonNullable<VisitVersion['followUp']>, { say, language, today }: Speech): string {
  const date = dayWords(day, language, today)
  return why === '' ? date : say(words.followUpWhy, { day: date, why })
}

function positionWords({ position }: VisitVersion, place: Place | undefined, { say }: Speech): string {
  if (!position) return say(words.positionNone)
  if (!place) return ''
  if (place.rough) return say(ui.rough)
  const { n, unit } = distanceWords(distanceMetres(position, place))
  return say(words.positionNear, { distance: `${n} ${say(ui[unit])}`, accuracy: position.accuracy })
}
