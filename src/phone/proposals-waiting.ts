import { useMemo } from 'react'
import { openProposals, proposalsOf } from '../domain/slips/proposals.ts'
import { useSlips, useSlipsAside } from './record-book/slips.ts'

const kinds = ['place-proposed', 'place-decided'] as const

/** How many proposals wait for the office; 0 while they are being read. */
export function useProposalsWaiting(): number {
  const slips = useSlips(kinds)
  const aside = useSlipsAside()
  return useMemo(() => (slips && aside ? openProposals(proposalsOf(slips, aside), aside).length : 0), [slips, aside])
}
