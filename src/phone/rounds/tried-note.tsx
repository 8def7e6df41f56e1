import { lastVisit } from '../../domain/coverage.ts'
import { triedHours } from '../../domain/always-absent.ts'
import type { Mark } from '../record-book/territory.ts'
import { useToday } from '../record-book/today.ts'
import { dayWords } from '../words/dates.ts'
import { nextHourWords } from '../words/hours.ts'
import { rounds as words } from '../words/rounds.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import { outcomeWords } from '../words/visits.ts'

/** What came of the last visit; where nobody was home, when to go instead. */
export function TriedNote({ marks }: { readonly marks: readonly Mark[] }) {
  const say = useSay()
  const language = useLanguage()
  const today = useToday()
  const last = lastVisit(marks)
  if (!last) return null
  const absent = marks.filter(({ outcome }) => outcome === 'absent')
  const was = say(words.lastTime, { day: dayWords(last.day, language, today), outcome: say(outcomeWords[last.outcome]) })
  if (last.outcome !== 'absent') return was
  return say(words.lastTimeAnd, { was, next: say(nextHourWords[triedHours(absent).next ?? 'unknown']) })
}
