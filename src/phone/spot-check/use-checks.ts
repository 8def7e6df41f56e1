import { useMemo } from 'react'
import type { KeptSlip } from '../../domain/slips/slip.ts'
import { checkKinds, checksOf, type Check } from '../../domain/spot-check/check.ts'
import type { VisitId } from '../../domain/visit.ts'
import { useSlips, useSlipsAside } from '../record-book/slips.ts'

const sampleKinds = ['sample-drawn'] as const

/** Every visit that was checked, as far as this account may see; what the office set aside counts for nothing. Null while it is read. */
export function useChecks(): ReadonlyMap<VisitId, Check> | null {
  const slips = useSlips(checkKinds)
  const aside = useSlipsAside()
  return useMemo(() => slips && aside && checksOf(slips.filter(({ id }) => !aside.has(id))), [slips, aside])
}

/** The latest first; null while they are read. */
export function useSamples(): readonly KeptSlip<'sample-drawn'>[] | null {
  const slips = useSlips(sampleKinds)
  const aside = useSlipsAside()
  return useMemo(() => slips && aside && slips.filter(({ id }) => !aside.has(id)).reverse(), [slips, aside])
}

/** Slips about this visit that the office would not have. */
export function useRefused(visit: VisitId): boolean {
  const slips = useSlips(checkKinds)
  const aside = useSlipsAside()
  return slips?.some(({ id, content }) => content.visit === visit && aside?.has(id)) ?? false
}
