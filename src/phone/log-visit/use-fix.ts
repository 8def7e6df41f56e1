import { useEffect, useState } from 'react'
import { toMillionths } from '../../domain/place.ts'
import type { Position } from '../../domain/visit.ts'
import { askPosition, type Fix } from '../device/position.ts'

/** Asks once, when the screen opens: `undefined` while the phone is looking, null when it does not know. */
export function useFix(): Fix | null | undefined {
  const [fix, setFix] = useState<Fix | null>()
  useEffect(() => {
    let left = false
    const ask = async () => {
      const found = await askPosition()
      if (!left) setFix(found)
    }
    void ask()
    return () => {
      left = true
    }
  }, [])
  return fix
}

/** The fix as it is kept with a visit saved at this moment. */
export function positionAt(fix: Fix | null | undefined, now: number): Position | null {
  if (!fix) return null
  return {
    latitude: toMillionths(fix.latitude),
    longitude: toMillionths(fix.longitude),
    accuracy: Math.min(1_000_000, Math.round(fix.accuracy)),
    age: Math.min(1_000_000, Math.max(0, Math.round((now - fix.at) / 1000))),
  }
}
