import { LocateFixed, MapPin } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Place } from '../../domain/place.ts'
import { distanceMetres } from '../../domain/place.ts'
import type { Fix } from '../device/position.ts'
import type { Territory } from '../record-book/territory.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { KindTile } from '../ui/kind-icon.tsx'
import { placeWords } from '../words/log-visit.ts'
import { useSay } from '../words/say.tsx'
import { ui } from '../words/ui.ts'
import styles from './place-card.module.css'
import { metresWords, surroundings } from './place-words.ts'

interface PlaceCardProps {
  readonly territory: Territory
  readonly place: Place | null
  /** Left out when correcting: nobody is asked where they are. */
  readonly fix?: Fix | null | undefined
  readonly asking?: boolean
  /** Left out when the place is fixed. */
  readonly onChange?: (() => void) | undefined
  /** A place that is nearer than the one chosen. */
  readonly nearer?: Place | null | undefined
  readonly onTake?: ((place: Place) => void) | undefined
}

/** Which place it is about, how far away it is, and the way to another one. */
export function PlaceCard({ territory, place, fix, asking, onChange, nearer, onTake }: PlaceCardProps) {
  const say = useSay()
  return (
    <Card>
      <div className={styles['card']} id="log-place" tabIndex={-1}>
        {place ? <KindTile kind={place.kind} /> : <MapPin className={styles['pin']} />}
        <div className={styles['words']}>
          <p className={styles['name']}>{place?.name ?? say(placeWords.none)}</p>
          <p className={styles['note']}>{place ? placeNote(place) : say(placeWords.noneNote)}</p>
          {place && onChange && (
            <p className={styles['away']}>
              <LocateFixed size={20} />
              <span>{awayWords(place)}</span>
            </p>
          )}
        </div>
        {onChange && (
          <Button kind="quiet" size="small" onClick={onChange}>
            {say(place ? placeWords.change : placeWords.choose)}
          </Button>
        )}
      </div>
      {nearer && onTake && (
        <div className={styles['nearer']}>
          <span>{say(placeWords.nearer, { place: nearer.name })}</span>
          <Button kind="text" onClick={() => onTake(nearer)}>
            {say(placeWords.take)}
          </Button>
        </div>
      )}
    </Card>
  )

  function placeNote(of: Place): ReactNode {
    const around = surroundings(territory, of)
    const roll = of.kind !== 'household' && of.size > 0 ? say(placeWords.people, { n: of.size }) : ''
    return roll ? (
      <>
        <span className={styles['whole']}>{around}</span> <span className={styles['whole']}>{roll}</span>
      </>
    ) : (
      around
    )
  }

  function awayWords(of: Place): string {
    if (of.rough) return say(ui.rough)
    if (!fix) return say(asking ? placeWords.asking : placeWords.unknown)
    return say(placeWords.away, {
      distance: metresWords(say, distanceMetres(fix, of)),
      accuracy: metresWords(say, fix.accuracy),
    })
  }
}
