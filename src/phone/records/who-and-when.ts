import { localDay } from '../../domain/day.ts'
import type { VisitVersion } from '../../domain/visit.ts'
import { useAccount, useBook } from '../record-book/book.ts'
import { dayWords, timeWords } from '../words/dates.ts'
import { visit as words } from '../words/records.ts'
import { useSpeech } from '../visit-words/speech.ts'

type Made = Pick<VisitVersion, 'author' | 'device' | 'at'>

/** Who made a version, on which phone and when. Names of colleagues do not come to the phone. */
export function useWhoAndWhen(): (version: Made) => string {
  const { say, language, today } = useSpeech()
  const account = useAccount()
  const { device } = useBook()
  return (version) =>
    say(words.versionLine, {
      day: dayWords(localDay(version.at), language, today),
      time: timeWords(version.at),
      who: say(version.author === account.id ? words.byMe : words.byOther),
      device: say(version.device === device ? words.thisPhone : words.otherPhone),
    })
}
