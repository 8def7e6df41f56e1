import type { Covered } from './paper-map.ts'

/** What head, legend and card take from the map; a card at the side takes from the width. */
export function coveredBy(map: HTMLElement, head: HTMLElement | null, foot: HTMLElement | null, card: HTMLElement | null): Covered {
  const whole = map.getBoundingClientRect()
  const [top, bottom, side] = [head, foot, card].map(seen)
  const aside = side !== undefined && side.width < whole.width * 0.6
  return {
    top: top ? top.bottom - whole.top : 0,
    left: 0,
    right: aside ? whole.right - side.left : 0,
    bottom: Math.max(0, ...[bottom, aside ? undefined : side].map((below) => (below ? whole.bottom - below.top : 0))),
  }
}

/** Where an element stands; nothing when it is not shown or empty. */
function seen(element: HTMLElement | null | undefined): DOMRect | undefined {
  const place = element?.getBoundingClientRect()
  return place && place.width > 0 && place.height > 0 ? place : undefined
}
