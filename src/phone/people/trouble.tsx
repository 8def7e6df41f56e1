import { CircleAlert, WifiOff } from 'lucide-react'
import type { Refused } from '../sync/people.ts'
import { Banner } from '../ui/banner.tsx'
import { useMomentWords } from '../visit-words/moment-words.ts'
import { people as words } from '../words/people.ts'
import { useSay } from '../words/say.tsx'

interface TroubleProps {
  readonly why: Refused['why']
  /** How old the list below is; null when there is none. */
  readonly seen: number | null
}

/** Why there is no newer list, and how old the one below is. */
export function Trouble({ why, seen }: TroubleProps) {
  const say = useSay()
  const moment = useMomentWords()
  if (why === 'not-allowed') {
    return <Banner tone="alert" icon={<CircleAlert />} title={say(words.notAllowed)} note={say(words.notAllowedNote)} />
  }
  const none = why === 'no-signal' ? words.noSignalNothing : words.troubleNote
  return (
    <Banner
      tone="calm"
      icon={why === 'no-signal' ? <WifiOff /> : <CircleAlert />}
      title={say(why === 'no-signal' ? words.noSignal : words.trouble)}
      note={seen === null ? say(none) : say(words.noSignalNote, moment(seen))}
    />
  )
}
