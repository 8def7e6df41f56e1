import { useLayoutEffect, useRef, useState } from 'react'
import type { PlaceKindId } from '../../domain/place.ts'
import { KindIcon } from '../ui/kind-icon.tsx'

export type Glyphs = ReadonlyMap<PlaceKindId, Path2D>

/** Reads the icons of the kinds as paths for the canvas: the very icons of the lists, whatever kinds an office adds. */
export function GlyphReader({ kinds, onRead }: { readonly kinds: readonly PlaceKindId[]; readonly onRead: (glyphs: Glyphs) => void }) {
  const shelf = useRef<HTMLDivElement>(null)
  const [told] = useState(() => onRead)
  useLayoutEffect(() => {
    const icons = Array.from(shelf.current?.children ?? [])
    told(new Map(icons.map((icon, i) => [kinds[i] ?? '', pathOf(icon)])))
  }, [kinds, told])
  return (
    <div ref={shelf} hidden>
      {kinds.map((kind) => (
        <span key={kind}>
          <KindIcon kind={kind} />
        </span>
      ))}
    </div>
  )
}

function pathOf(icon: Element): Path2D {
  const path = new Path2D()
  for (const shape of icon.querySelectorAll('*')) path.addPath(shapeOf(shape))
  return path
}

/** Every element that the icon set draws with. */
function shapeOf(shape: Element): Path2D {
  const number = (name: string) => Number(shape.getAttribute(name) ?? 0)
  const path = new Path2D(shape.tagName === 'path' ? (shape.getAttribute('d') ?? '') : '')
  switch (shape.tagName) {
    case 'circle':
      path.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI)
      break
    case 'rect':
      path.rect(number('x'), number('y'), number('width'), number('height'))
      break
    case 'line':
      path.moveTo(number('x1'), number('y1'))
      path.lineTo(number('x2'), number('y2'))
      break
    case 'polyline':
    case 'polygon':
      for (const pair of (shape.getAttribute('points') ?? '').match(/[-\d.]+[ ,][-\d.]+/g) ?? []) {
        const [x = 0, y = 0] = pair.split(/[ ,]/).map(Number)
        path.lineTo(x, y)
      }
      if (shape.tagName === 'polygon') path.closePath()
      break
  }
  return path
}
