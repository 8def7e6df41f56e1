import type { Covered } from './paper-map.ts'

type Seen = Pick<HTMLElement, 'getBoundingClientRect'>

/** What may lie over the map; null for what is not on the screen. */
export type Overlays<T> = Readonly<Record<'head' | 'foot' | 'card' | 'tools', T>>

/** What head, legend and card take from the map, and where the tools stand on it; a card at the side takes from the width. */
export function coveredBy(map: Seen, overlays: Overlays<Seen | null>): Covered {
  const whole = map.getBoundingClientRect()
  const [top, below, side, tools] = [overlays.head, overlays.foot, overlays.card, overlays.tools].map(seen)
  const aside = side !== undefined && side.width < whole.width * 0.6
  return {
    top: top ? top.bottom - whole.top : 0,
    left: 0,
    right: aside ? whole.right - side.left : 0,
    bottom: Math.max(0, ...[below, aside ? undefined : side].map((each) => (each ? whole.bottom - each.top : 0))),
    tools: tools
      ? { minX: tools.left - whole.left, minY: tools.top - whole.top, maxX: tools.right - whole.left, maxY: tools.bottom - whole.top }
      : null,
  }
}

/** Where an element stands; nothing when it is not shown or empty. */
function seen(element: Seen | null): DOMRect | undefined {
  const place = element?.getBoundingClientRect()
  return place && place.width > 0 && place.height > 0 ? place : undefined
}
