import type { Place } from '../../domain/place.ts'
import { nameOf } from '../../domain/vocabulary/row.ts'
import { useVocabulary } from '../record-book/vocabulary.ts'
import type { Territory } from '../record-book/territory.ts'
import { KindTile } from '../ui/kind-icon.tsx'
import { useLanguage } from '../words/say.tsx'
import styles from './proposals.module.css'

/** Which place the better point is for. */
export function ProposedPlace({ place, territory }: { readonly place: Place; readonly territory: Territory }) {
  const language = useLanguage()
  const { placeKinds } = useVocabulary()
  return (
    <div className={styles['head']}>
      <KindTile kind={place.kind} />
      <div>
        <b className={styles['name']}>{place.name}</b>
        <p className={styles['note']}>
          <span className={styles['part']}>{nameOf(placeKinds.of(place.kind), language)}</span>
          <span className={styles['part']}>{territory.areas.get(place.area)?.name}</span>
        </p>
      </div>
    </div>
  )
}
