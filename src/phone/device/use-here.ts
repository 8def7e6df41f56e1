import { useState } from 'react'
import { askPosition, type Fix } from './position.ts'

export interface Here {
  readonly fix: Fix | null
  readonly state: 'not-asked' | 'asking' | 'found' | 'failed'
  /** Asks once; the answer is forgotten with the screen. */
  readonly ask: () => Promise<Fix | null>
}

export function useHere(): Here {
  const [fix, setFix] = useState<Fix | null>(null)
  const [state, setState] = useState<Here['state']>('not-asked')
  return {
    fix,
    state,
    async ask() {
      setState('asking')
      const found = await askPosition()
      setFix((before) => found ?? before)
      setState(found ? 'found' : 'failed')
      return found
    },
  }
}
