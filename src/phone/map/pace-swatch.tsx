import { useId } from 'react'
import { regionShapes } from './mark-shapes.ts'
import type { PaceClass } from '../../domain/pace.ts'

/** The look of a village on the map, small. */
export function PaceSwatch({ pace }: { readonly pace: PaceClass }) {
  const hatch = useId()
  const { colour, outline, filling, strength } = regionShapes[pace]
  const ink = `var(--${colour})`
  const shape = { x: 2, y: 2, width: 44, height: 28, rx: 10 }
  return (
    <svg width={48} height={32} viewBox="0 0 48 32" aria-hidden="true">
      <pattern id={hatch} width={8} height={8} patternUnits="userSpaceOnUse">
        <path d="M-1 9 9 -1" stroke={ink} strokeOpacity={0.45} />
      </pattern>
      <rect {...shape} fill={ink} fillOpacity={strength} />
      {filling === 'hatch' && <rect {...shape} fill={`url(#${hatch})`} />}
      <rect {...shape} fill="none" stroke={ink} strokeWidth={2} strokeDasharray={outline === 'dashed' ? '6 4' : undefined} />
    </svg>
  )
}
