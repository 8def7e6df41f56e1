import { useCodesAtHand } from '../codes/use-at-hand.ts'
import { useSyncStatus } from '../sync/status.ts'
import { Screen } from '../ui/screen.tsx'
import { rescue as words } from '../words/rescue.ts'
import { useSay } from '../words/say.tsx'
import { CarryPart } from './carry-part.tsx'
import { OwnPart } from './own-part.tsx'

/** 备份和捎带: what has not been sent leaves this phone by hand, and what colleagues hand over is taken along. */
export function Rescue() {
  const say = useSay()
  const { phase, lastSent } = useSyncStatus()
  useCodesAtHand(phase === 'idle' && lastSent !== null)
  return (
    <Screen title={say(words.title)} back={{ href: '/me' }}>
      <OwnPart />
      <CarryPart />
    </Screen>
  )
}
