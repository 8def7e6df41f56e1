import { useMemo } from 'react'
import { openProposals, proposalsOf } from '../domain/slips/proposals.ts'
import styles from './navigation.module.css'
import { useSlips, useSlipsAside } from './record-book/slips.ts'
import { proposals as words } from './words/proposals.ts'
import { useSay } from './words/say.tsx'

const kinds = ['place-proposed', 'place-decided'] as const

/** How many proposals wait for the office, beside its place in the navigation; nothing where none does. */
export function ProposalsWaiting() {
  const say = useSay()
  const slips = useSlips(kinds)
  const aside = useSlipsAside()
  const n = useMemo(() => (slips && aside ? openProposals(proposalsOf(slips, aside), aside).length : 0), [slips, aside])
  if (n === 0) return null
  return (
    <>
      <b className={styles['badge']} aria-hidden="true">
        {n}
      </b>
      <span className="visually-hidden">{say(words.waiting, { n })}</span>
    </>
  )
}
