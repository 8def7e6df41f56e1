import { useEffect, useState } from 'react'
import { marksInOrder } from '../record-book/marks-in-order.ts'
import type { Territory } from '../record-book/territory.ts'
import { hasGeometry, preparing } from './geometry.ts'

/** Few enough to be worked out while the map opens. */
const few = 20_000

/**
 * The territory as far as it can be drawn without holding the phone up: a county is worked out step by step first,
 * and while more of it arrives the map goes on showing what was there before. Null until there is something to draw.
 */
export function usePrepared(territory: Territory | null): Territory | null {
  const [prepared, setPrepared] = useState<Territory | null>(null)
  const ready = territory !== null && (territory.places.length <= few || hasGeometry(territory, 'wgs84'))
  useEffect(() => {
    if (!territory) return undefined
    let left = false
    const prepare = async () => {
      const [first, ...rest] = ready ? [] : preparing(territory, 'wgs84')
      await between()
      first?.()
      marksInOrder(territory.places, territory.marks)
      if (!left) setPrepared(territory)
      for (const part of rest) {
        await between()
        if (!left) part()
      }
    }
    void prepare()
    return () => {
      left = true
    }
  }, [territory, ready])
  return ready ? territory : prepared
}

/** Lets a finger or a frame come first. */
function between(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
