import { dayParts } from '../../domain/day.ts'
import type { Sign } from '../../domain/signs.ts'
import { useMomentWords } from '../visit-words/moment-words.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import { checkWords, signWords as words } from '../words/spot-check.ts'

/** A sign as one plain sentence. */
export function useSignFact(): (sign: Sign, place?: string) => string {
  const say = useSay()
  const language = useLanguage()
  const momentOf = useMomentWords()
  const moment = (instant: number) => {
    const { day, time } = momentOf(instant)
    return `${day} ${time}`
  }
  return (sign, place) => {
    const n = sign.visits.length
    switch (sign.is) {
      case 'fast':
        return say(words.fastFact, { n, seconds: sign.seconds })
      case 'far':
        return say(words.farFact, { place: place ?? say(checkWords.thePlace), metres: sign.metres, accuracy: sign.accuracy })
      case 'month-end': {
        const { year, month } = dayParts(sign.month)
        const name = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(Date.UTC(year, month - 1))
        return say(words['month-endFact'], { n, all: sign.all, month: name })
      }
      case 'same-photo':
        return say(words['same-photoFact'], { n })
      case 'clock':
        return say(words.clockFact, { at: moment(sign.at), received: moment(sign.received) })
    }
  }
}
