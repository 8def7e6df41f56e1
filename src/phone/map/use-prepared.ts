import { useEffect, useState } from 'react'
import { marksInOrder } from '../record-book/marks-in-order.ts'
import type { Territory } from '../record-book/territory.ts'
import { hasGeometry, preparing } from './geometry.ts'
import { markColumns } from './mark-columns.ts'

/** Few enough to be worked out while the map opens. */
const mostAtOnce = 20_000

/**
 * The territory as far as it can be drawn without holding the phone up: a county is worked out step by step first,
 * and while more of it arrives the map goes on showing what was there before. Null until there is something to draw.
 */
export function usePrepared(territory: Territory | null): Territory | null {
  const [prepared, setPrepared] = useState<Territory | null>(null)
  const few = territory !== null && territory.places.length <= mostAtOnce
  useEffect(() => {
    if (!territory) return undefined
    let left = false
    const prepare = async () => {
      const [first, ...rest] = few ? [] : preparing(territory, 'wgs84')
      await between()
      first?.()
      markColumns(marksInOrder(territory.places, territory.marks))
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
  }, [territory, few])
  return few || (territory && hasGeometry(territory, 'wgs84')) ? territory : prepared
}

/** Lets a finger or a frame come first. */
function between(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
