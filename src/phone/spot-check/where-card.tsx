import type { Place } from '../../domain/place.ts'
import type { VisitVersion } from '../../domain/visit.ts'
import { Card } from '../ui/card.tsx'
import { useSay } from '../words/say.tsx'
import { checkWords as words } from '../words/spot-check.ts'
import { ui } from '../words/ui.ts'
import { sketchOf } from './sketch.ts'
import styles from './spot-check.module.css'

/** Where the place is and where the visit was saved, with the phone's own error around it; in words beneath. */
export function WhereCard({ version: { position }, place }: { readonly version: VisitVersion; readonly place: Place | undefined }) {
  const say = useSay()
  if (!position || !place || place.rough) {
    return (
      <Card>
        <p className={styles['note']}>{say(position && place ? ui.rough : words.whereNone)}</p>
      </Card>
    )
  }
  const { width, height, place: door, saved, metres, bar } = sketchOf(place, position)
  const told = say(words.whereLabel, { place: place.name, metres, accuracy: position.accuracy })
  return (
    <figure className={styles['where']}>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <circle cx={saved.x} cy={saved.y} r={saved.radius} className={styles['vague']} />
        <line x1={door.x} y1={door.y} x2={saved.x} y2={saved.y} className={styles['between']} />
        <circle cx={door.x} cy={door.y} r={10} className={styles['door']} />
        <circle cx={saved.x} cy={saved.y} r={6} className={styles['stood']} />
        <path d={`M16 ${height - 22}v6h${bar.length}v-6`} className={styles['scale']} />
        <text x={bar.length + 26} y={height - 14}>
          {say(words.metres, { n: bar.metres })}
        </text>
      </svg>
      <figcaption>
        <span className={styles['key']}>
          <span className={styles['keyDoor']} />
          {place.name}
        </span>
        <span className={styles['key']}>
          <span className={styles['keyStood']} />
          {say(words.savedHere)}
        </span>
        <span className={styles['part']}>{told}</span>
      </figcaption>
    </figure>
  )
}
