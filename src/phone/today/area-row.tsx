import { Link } from 'wouter'
import type { PlaceKindId } from '../../domain/place.ts'
import { join } from '../ui/join.ts'
import { useSay } from '../words/say.tsx'
import { todayAreas as words } from '../words/today-areas.ts'
import styles from './area-row.module.css'
import type { AreaStanding } from './area-standings.ts'
import { useUnit } from './unit.ts'

interface AreaRowProps {
  readonly standing: AreaStanding
  readonly kind: PlaceKindId
  /** Where today should be, 0 to 1. */
  readonly pace: number | null
}

export function AreaRow({ standing: { area, rate, covered, expected }, kind, pace }: AreaRowProps) {
  const say = useSay()
  const unit = useUnit(kind)
  const behind = pace !== null && rate < pace
  return (
    <Link className={styles['row']} href={`/map?area=${area.code}`}>
      <span className={styles['words']}>
        <span className={styles['name']}>{area.shortName}</span>
        <span className={styles['note']}>{say(words.areaCoverage, { met: covered, n: expected, unit })}</span>
      </span>
      <span className={styles['track']}>
        <span className={join(styles['bar'], behind && styles['behind'])} style={{ width: `${rate * 100}%` }} />
        {pace !== null && <span className={styles['tick']} style={{ left: `${pace * 100}%` }} />}
      </span>
      <b className={join(styles['percent'], behind && styles['behind'])}>{(rate * 100).toFixed(1)}%</b>
    </Link>
  )
}
