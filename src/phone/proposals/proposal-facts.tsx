import { useMemo } from 'react'
import { distanceMetres, type Place } from '../../domain/place.ts'
import { likeOnes, type Described } from '../../domain/slips/likeness.ts'
import type { Proposal, Proposed } from '../../domain/slips/proposals.ts'
import { nameOf } from '../../domain/vocabulary/row.ts'
import type { Territory } from '../record-book/territory.ts'
import { useVocabulary } from '../record-book/vocabulary.ts'
import { decideWords as words } from '../words/proposals.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import { ui } from '../words/ui.ts'
import styles from './proposals.module.css'

interface ProposalFactsProps {
  readonly slip: Proposed
  readonly territory: Territory
  readonly open: readonly Proposal[]
  /** The place whose point is to be better. */
  readonly old: Place | null
  readonly gone: boolean
}

const mostAlike = 3

/** How far a point moves, what is nearest to it, and what it may be already. */
export function ProposalFacts({ slip, territory, open, old, gone }: ProposalFactsProps) {
  const say = useSay()
  const language = useLanguage()
  const { placeKinds } = useVocabulary()
  const { place, kind, accuracy } = slip.content
  const { nearest, like, proposed, along } = useMemo(() => {
    const one = described(slip)
    const others = open.filter((each) => each.slip.content.place === null).map((each) => described(each.slip))
    return {
      nearest: territory.nearest(one, { limit: 1, among: (each) => each.kind === kind && each.id !== place })[0],
      like: place === null ? likeOnes(one, territory.places).slice(0, mostAlike) : [],
      proposed: place === null ? likeOnes(one, others).slice(0, mostAlike) : [],
      along: old?.rough && kind === 'natural_village' ? territory.places.filter(({ within, rough }) => rough && within === place).length : 0,
    }
  }, [slip, territory, open, old, kind, place])
  const kindName = nameOf(placeKinds.of(kind), language)
  return (
    <div className={styles['facts']}>
      {gone && <p className={styles['like']}>{say(words.gone)}</p>}
      {old && (
        <p className={styles['move']}>
          {old.rough ? say(ui.rough) : say(words.move, { n: Math.round(distanceMetres(old, slip.content)) })}
        </p>
      )}
      {along > 0 && <p className={styles['note']}>{say(words.along, { n: along })}</p>}
      {like.map(({ other, metres, sameName }) => (
        <p key={other.id} className={styles['like']}>
          {say(sameName ? words.sameName : words.sameSpot, { place: other.name, n: Math.round(metres) })}
        </p>
      ))}
      {proposed.map(({ other, metres }) => (
        <p key={other.id} className={styles['like']}>
          {say(words.sameProposed, { place: other.name, n: Math.round(metres) })}
        </p>
      ))}
      {!gone && (
        <p className={styles['note']}>
          {nearest
            ? say(words.nearest, { kind: kindName, place: nearest.place.name, n: Math.round(nearest.metres) })
            : say(words.nearestNone, { kind: kindName })}
        </p>
      )}
      <p className={styles['note']}>{accuracy === null ? say(words.byHand) : say(words.accuracy, { n: accuracy })}</p>
    </div>
  )
}

function described({ id, area, content }: Proposed): Described {
  const { kind, name, latitude, longitude } = content
  return { id, kind, name, area, latitude, longitude }
}
