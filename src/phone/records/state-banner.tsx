import { localDay } from '../../domain/day.ts'
import type { RecordRow } from '../record-book/records.ts'
import { Banner } from '../ui/banner.tsx'
import { StatusMark } from '../ui/status-mark.tsx'
import { dayWords, timeWords } from '../words/dates.ts'
import { visit as words } from '../words/records.ts'
import { attentionWhy } from './attention-why.ts'
import { useSpeech } from '../visit-words/speech.ts'

const titles = new Map([
  ['conflict', words.stateConflict],
  ['disputed', words.stateDisputed],
])

/** Where the record is now, and what follows from it. */
export function StateBanner({ row }: { readonly row: RecordRow }) {
  const { say, language, today } = useSpeech()
  const { state, why, received, version } = row
  if (state === 'attention') {
    return (
      <Banner
        tone="alert"
        icon={<StatusMark state="attention" silent size={28} />}
        title={say(titles.get(why ?? '') ?? words.stateAttention)}
        note={say(attentionWhy(why).long)}
      />
    )
  }
  const sentNote =
    received === null
      ? say(words.stateSentNoTime)
      : say(words.stateSentNote, { day: dayWords(localDay(received), language, today), time: timeWords(received) })
  const sent = state === 'sent'
  return (
    <Banner
      tone={sent ? 'good' : 'calm'}
      icon={<StatusMark state={version.change === 'withdrawn' ? 'not-counted' : state} silent size={28} />}
      title={say(version.change === 'withdrawn' ? words.stateWithdrawn : sent ? words.stateSent : words.stateHere)}
      note={sent ? sentNote : say(words.stateHereNote)}
    />
  )
}
