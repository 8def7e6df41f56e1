import { lastVisit, type CoverageState } from '../../domain/coverage.ts'
import type { LocalDay } from '../../domain/day.ts'
import type { FollowUp } from '../../domain/follow-up.ts'
import type { Mark } from '../record-book/territory.ts'
import { dayWords } from '../words/dates.ts'
import type { Language, Say } from '../words/say.tsx'
import { today as words } from '../words/today.ts'
import { outcomeWords } from '../words/visits.ts'

interface Speech {
  readonly say: Say
  readonly language: Language
  readonly day: LocalDay
  /** In large text only the day is said. */
  readonly brief?: boolean
}

/** What is known of a place that is not reached yet. */
export function lastVisitNote(marks: readonly Mark[] | undefined, state: CoverageState, { say, language, day }: Speech): string {
  const last = lastVisit(marks ?? [])
  if (!last) return say(words.neverVisited)
  const when = dayWords(last.day, language, day)
  if (state === 'tried') return say(words.triedOn, { day: when, outcome: say(outcomeWords[last.outcome]) })
  return say(words.lastOn, { day: when })
}

export function dueNote(due: FollowUp, { say, language, day, brief }: Speech): string {
  const why = language === 'zh-CN' ? due.why.zh : due.why.en
  if (due.state === 'due') return brief ? say(words.dueToday) : why
  const when = say(words.dueSince, { day: dayWords(due.day, language, day) })
  return brief ? when : say(words.dueWhy, { when, why })
}
