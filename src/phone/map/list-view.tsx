import { ListChecks } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Place, Point } from '../../domain/place.ts'
import type { Territory } from '../record-book/territory.ts'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ListRow } from '../ui/list-row.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { map as words, paceWords } from '../words/map.ts'
import { useSay } from '../words/say.tsx'
import styles from './list-view.module.css'
import { nearPlaces } from './near-places.ts'
import { PlaceRows } from './place-rows.tsx'
import type { DrawnRegion } from './drawn-regions.ts'
import type { Scene } from './scene.ts'

interface ListViewProps {
  readonly scene: Scene
  readonly territory: Territory
  readonly from: Point
  /** Whether `from` is where the phone is. */
  readonly fromMe: boolean
  readonly onChoosePlace: (place: Place) => void
  readonly onChooseRegion: (drawn: DrawnRegion) => void
}

const most = 60

/** The same as the map, to be read and heard one after the other. */
export function ListView({ scene, territory, from, fromMe, onChoosePlace, onChooseRegion }: ListViewProps) {
  const say = useSay()
  const [shows, setShows] = useState<'places' | 'regions'>('places')
  const near = useMemo(() => nearPlaces(territory, scene.points, from, { limit: most, wanted: scene.shows }), [territory, scene, from])
  const regions = useMemo(() => worstFirst(scene.regions.hamlet.all()), [scene])
  const options = [
    { value: 'places' as const, label: say(words.listPlaces) },
    { value: 'regions' as const, label: say(words.listRegions) },
  ]
  return (
    <div className={styles['list']}>
      <Segmented label={say(words.listShows)} options={options} value={shows} onChange={setShows} />
      {shows === 'places' && near.length === 0 && <EmptyState icon={<ListChecks />} title={say(words.listNone)} />}
      {shows === 'places' && near.length > 0 && (
        <>
          <p className={styles['order']}>{say(fromMe ? words.fromMe : words.fromMiddle)}</p>
          <Card flush>
            <PlaceRows label={say(words.listPlaces)} places={near} scene={scene} territory={territory} onChoose={onChoosePlace} />
          </Card>
        </>
      )}
      {shows === 'regions' && (
        <>
          <p className={styles['order']}>{say(words.worstFirst)}</p>
          <Card flush>
            <ul aria-label={say(words.listRegions)}>
              {regions.map((drawn) => (
                <li key={drawn.region.id}>
                  <ListRow
                    title={drawn.region.name}
                    note={drawn.pace ? say(paceWords[drawn.pace]) : undefined}
                    aside={scene.words.tally(drawn.tally)}
                    onPress={() => onChooseRegion(drawn)}
                  />
                </li>
              ))}
            </ul>
          </Card>
        </>
      )}
    </div>
  )
}

function worstFirst(regions: readonly DrawnRegion[]): DrawnRegion[] {
  const share = ({ tally }: DrawnRegion) => tally.covered / tally.expected
  return regions.filter(({ tally }) => tally.expected > 0).sort((a, b) => share(a) - share(b)).slice(0, most * 2)
}
