import { distanceWords } from '../ui/distance-words.ts'
import { map as words } from '../words/map.ts'
import { useSay } from '../words/say.tsx'
import { ui } from '../words/ui.ts'
import { scaleMetres } from './detail.ts'
import { metresPerPixel } from '../../domain/project.ts'
import type { View } from './remembered.ts'
import styles from './scale-bar.module.css'

/** North, and how long so many metres are. */
export function ScaleBar({ view }: { readonly view: View }) {
  const say = useSay()
  const perPixel = metresPerPixel(view.centre.latitude, view.zoom)
  const metres = scaleMetres(perPixel, 100)
  const { n, unit } = metres < 1000 ? distanceWords(metres) : { n: String(metres / 1000), unit: 'kilometres' as const }
  return (
    <p className={styles['scale']}>
      <svg viewBox="0 0 16 20" width={16} height={20} aria-hidden="true">
        <path d="M8 0 15 19 8 15 1 19Z" fill="currentColor" />
      </svg>
      <span className="visually-hidden">{say(words.north)}</span>
      <span className="visually-hidden">{say(words.scale, { n, unit: say(ui[unit]) })}</span>
      <span className={styles['bar']} style={{ width: metres / perPixel }} aria-hidden="true" />
      <span className={styles['length']} aria-hidden="true">
        {n} {say(ui[unit])}
      </span>
    </p>
  )
}
