import { CheckCheck, LogIn, RefreshCw, Send, Smartphone, WifiOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { localDay } from '../../domain/day.ts'
import { usePreferences } from '../record-book/preferences.ts'
import { useToday } from '../record-book/today.ts'
import { useSyncStatus } from '../sync/status.ts'
import { Banner } from '../ui/banner.tsx'
import { StatusMark } from '../ui/status-mark.tsx'
import { dayWords, timeWords } from '../words/dates.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import { today as words } from '../words/today.ts'
import { syncSentence, type SyncSentence } from './sync-sentence.ts'

/** How the records stand with the office, in words. */
export function SyncBanner() {
  const say = useSay()
  const status = useSyncStatus()
  const sent = useSentWords(status.lastSent)
  const { textSize } = usePreferences()
  const { about, title, note, values, href, tone } = syncSentence(status, textSize === 'large')
  return (
    <Banner
      tone={tone}
      icon={icons[about]}
      title={say(title, values)}
      note={about === 'sent' ? (sent ? say(words.sentNote, { when: sent }) : say(words.sentNoteNever)) : say(note, values)}
      href={href}
    />
  )
}

function useSentWords(lastSent: number | null): string | null {
  const say = useSay()
  const language = useLanguage()
  const today = useToday()
  if (lastSent === null) return null
  const day = localDay(lastSent)
  return say(words.at, {
    day: day === today ? say(words.todayWord) : dayWords(day, language, today),
    time: timeWords(lastSent),
  })
}

const icons: Record<SyncSentence['about'], ReactNode> = {
  attention: <StatusMark state="attention" silent size={28} />,
  'signed-out': <LogIn />,
  'cut-off': <Smartphone />,
  'no-signal': <WifiOff />,
  sending: <Send />,
  trouble: <RefreshCw />,
  waiting: <Smartphone />,
  photos: <Send />,
  sent: <CheckCheck />,
}
