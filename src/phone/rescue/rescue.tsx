import { useEffect } from 'react'
import { keepCodesAtHand } from '../codes/keep-at-hand.ts'
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
  const answers = phase === 'idle' && lastSent !== null
  useEffect(() => {
    if (answers) keepCodesAtHand()
  }, [answers])
  return (
    <Screen title={say(words.title)} back={{ href: '/me' }}>
      <OwnPart />
      <CarryPart />
    </Screen>
  )
}
