import { localDay, type LocalDay } from '../../domain/day.ts'
import { useToday } from '../record-book/today.ts'
import { dayWords, timeWords } from '../words/dates.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import { ui as words } from '../words/ui.ts'

/** A day as a value for a sentence. */
export function useDayWords(): (day: LocalDay) => string {
  const say = useSay()
  const language = useLanguage()
  const today = useToday()
  return (day) => (day === today ? say(words.today) : dayWords(day, language, today))
}

/** Day and time of an instant, as values for a sentence. */
export function useMomentWords(): (instant: number) => { readonly day: string; readonly time: string } {
  const day = useDayWords()
  return (instant) => ({ day: day(localDay(instant)), time: timeWords(instant) })
}
