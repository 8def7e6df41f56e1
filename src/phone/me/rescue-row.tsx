import { LifeBuoy } from 'lucide-react'
import { useCodesAtHand } from '../codes/use-at-hand.ts'
import { useCarried } from '../record-book/carried.ts'
import { useSyncStatus } from '../sync/status.ts'
import { ListRow } from '../ui/list-row.tsx'
import { rescue as words } from '../words/rescue.ts'
import { useSay } from '../words/say.tsx'

/** The way to 备份和捎带, and how many files of colleagues wait here. */
export function RescueRow() {
  const say = useSay()
  const { phase, lastSent } = useSyncStatus()
  useCodesAtHand(phase === 'idle' && lastSent !== null)
  const n = useCarried()?.filter(({ state }) => state === 'waiting').length ?? 0
  return <ListRow icon={<LifeBuoy />} title={say(words.row)} note={say(n > 0 ? words.rowCarrying : words.rowNote, { n })} href="/rescue" />
}
