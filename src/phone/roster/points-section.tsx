import type { Away } from '../../domain/roster/away.ts'
import { join } from '../ui/join.ts'
import { Segmented } from '../ui/segmented.tsx'
import { pointsMap as mapWords } from '../words/roster-map.ts'
import { roster as words } from '../words/roster.ts'
import { useSay } from '../words/say.tsx'
import type { List } from './lists.ts'
import { PointsMap } from './points-map.tsx'
import type { PointsMap as Laid } from './reader/lay-points.ts'
import styles from './roster.module.css'
import type { Import } from './use-import.ts'

interface PointsSectionProps {
  readonly way: Import
  readonly lists: readonly List[]
  readonly list: List
  readonly map: Laid
}

/** Nobody knows by heart which degrees a list is in: the sketch and the distances tell. */
export function PointsSection({ way, lists, list, map }: PointsSectionProps) {
  const say = useSay()
  const { coordinates } = list.choice
  const [chosen, other] = coordinates === 'wgs84' ? [map.away.wgs84, map.away.gcj02] : [map.away.gcj02, map.away.wgs84]
  return (
    <>
      <h3 className={styles['heading']}>{say(mapWords.title)}</h3>
      <PointsMap map={map} chosen={coordinates} />
      <h3 className={styles['heading']}>{say(words.coordinates)}</h3>
      <Segmented
        label={say(words.coordinates)}
        value={coordinates}
        onChange={(next) => void way.settle(lists, list, { ...list.choice, coordinates: next })}
        options={[
          { value: 'wgs84', label: say(words.wgs84) },
          { value: 'gcj02', label: say(words.gcj02) },
        ]}
      />
      <Distance chosen={chosen} other={other} />
    </>
  )
}

function Distance({ chosen, other }: { readonly chosen: Away | null; readonly other: Away | null }) {
  const say = useSay()
  const note = join(styles['note'], styles['below'])
  if (!chosen || !other) return <p className={note}>{say(mapWords.awayNone)}</p>
  const says = chosen.of === 'doors' ? mapWords.awayDoors : mapWords.awayVillages
  return (
    <>
      <p className={note}>{say(says, { n: chosen.count, chosen: chosen.metres, other: other.metres })}</p>
      {fitsBetter(other, chosen) && <p className={styles['hint']}>{say(mapWords.otherFits)}</p>}
    </>
  )
}

/** Half a kilometre is what the two readings lie apart; the middle of a village tells no more exactly than that. */
function fitsBetter(other: Away, chosen: Away): boolean {
  return other.metres < chosen.metres - (chosen.of === 'doors' ? 100 : 300)
}
