import { localDay } from '../../domain/day.ts'
import { useToday } from '../record-book/today.ts'
import { dayWords, timeWords } from '../words/dates.ts'
import { people as words } from '../words/people.ts'
import { useLanguage, useSay } from '../words/say.tsx'

/** Day and time of an instant, as values for a sentence. */
export function useMomentWords(): (instant: number) => { readonly day: string; readonly time: string } {
  const say = useSay()
  const language = useLanguage()
  const today = useToday()
  return (instant) => {
    const day = localDay(instant)
    return { day: day === today ? say(words.today) : dayWords(day, language, today), time: timeWords(instant) }
  }
}
