import { useDayWords, useMomentWords } from '../visit-words/moment-words.ts'
import { asideWhy, attention as words, fieldWords } from '../words/attention.ts'
import { useLanguage, useSay, type Phrase } from '../words/say.tsx'

/** Days, instants and names as this screen says them. */
export function useSpeech() {
  const say = useSay()
  const language = useLanguage()
  return {
    say,
    day: useDayWords(),
    moment: useMomentWords(),
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
