import { useMemo } from 'react'
import { likeOnes } from '../../domain/slips/likeness.ts'
import type { Territory } from '../record-book/territory.ts'
import { LinkButton } from '../ui/button.tsx'
import { proposalForm as words } from '../words/proposals.ts'
import { useSay } from '../words/say.tsx'
import type { Draft } from './draft.ts'
import styles from './form.module.css'

/** The roster may have the place already, under this name or on this spot. Nothing where it does not. */
export function KnownAlready({ draft, territory }: { readonly draft: Draft; readonly territory: Territory }) {
  const say = useSay()
  const { kind, name, grid, spot } = draft
  const like = useMemo(
    () => (spot ? likeOnes({ id: '', kind, name, area: grid, ...spot }, territory.places)[0] : undefined),
    [kind, name, grid, spot, territory],
  )
  return (
    <output>
      {like && (
        <div className={styles['known']}>
          <p>{say(like.sameName ? words.known : words.knownSpot, { place: like.other.name, n: Math.round(like.metres) })}</p>
          <LinkButton kind="secondary" size="small" href={`/log?place=${like.other.id}`}>
            {say(words.takeKnown)}
          </LinkButton>
        </div>
      )}
    </output>
  )
}
