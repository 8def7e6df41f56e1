import { localDay } from '../../domain/day.ts'
import { useToday } from '../record-book/today.ts'
import { asideWhy, attention as words, fieldWords } from '../words/attention.ts'
import { dayWords, timeWords } from '../words/dates.ts'
import { useLanguage, useSay, type Phrase } from '../words/say.tsx'

/** Days, instants and names as this screen says them. */
export function useSpeech() {
  const say = useSay()
  const language = useLanguage()
  const today = useToday()
  const day = (of: number) => (of === today ? say(words.today) : dayWords(of, language, today))
  return {
    say,
    day,
    moment: (instant: number) => ({ day: day(localDay(instant)), time: timeWords(instant) }),
    name: (name: string | null) => name ?? say(words.unknownName),
    names: (names: readonly (string | null)[]) => names.map((name) => name ?? say(words.unknownName)).join(language === 'zh-CN' ? '、' : ', '),
  }
}

/** A reason that a newer office gives has words too. */
export function whyWords(why: string): Phrase {
  return Object.entries(asideWhy).find(([code]) => code === why)?.[1] ?? asideWhy.other
}

/** What a field of a visit is called; null where it has no words. */
export function fieldName(field: string): Phrase | null {
  return Object.entries(fieldWords).find(([name]) => name === field)?.[1] ?? null
}
