import { isDisputed } from '../slips/dispute.ts'
import { inOrder, visitOf, type KeptSlip } from '../slips/slip.ts'
import { isCounted, standings, type VersionHash, type VisitId, type VisitVersion } from '../visit.ts'

/** A version with the moment the office received it, milliseconds since 1970 UTC; null while it has not. */
export interface ReceivedVersion {
  readonly hash: VersionHash
  readonly version: VisitVersion
  readonly received: number | null
}

/**
 * The visits that counted when the office had received nothing beyond `through`, each by the version that showed then:
 * whatever has come in since, the same versions and slips give the same visits. `slips` are those of spot checks; a dispute
 * that was decided later still stood.
 */
export function versionsAt(versions: Iterable<ReceivedVersion>, slips: readonly KeptSlip[], through: number): VisitVersion[] {
  const byVisit = new Map<VisitId, ReceivedAt[]>()
  for (const row of versions) {
    if (!isReceivedBy(row, through)) continue
    const there = byVisit.get(row.version.visit)
    if (there) there.push(row)
    else byVisit.set(row.version.visit, [row])
  }
  const disputed = disputedAt(slips, through)
  return Array.from(byVisit).flatMap(([visit, known]) => {
    const shown = disputed.has(visit) ? undefined : shownOf(known)
    return shown && isCounted(shown) ? [shown] : []
  })
}

type ReceivedAt = ReceivedVersion & { readonly received: number }

function isReceivedBy(row: ReceivedVersion, through: number): row is ReceivedAt {
  return row.received !== null && row.received <= through
}

function shownOf(known: readonly ReceivedAt[]): VisitVersion | undefined {
  if (known.length === 1) return known[0]?.version
  const links = known.map(({ hash, version: { replaces, device, sequence }, received }) => ({ hash, replaces, device, sequence, received }))
  const standing = standings(links)
  return known.find(({ hash }) => standing.get(hash) === 'shown')?.version
}

function disputedAt(slips: readonly KeptSlip[], through: number): Set<VisitId> {
  const byVisit = new Map<VisitId, KeptSlip[]>()
  for (const slip of slips.toSorted(inOrder)) {
    const visit = visitOf(slip)
    if (visit === null || slip.received === null || slip.received > through) continue
    byVisit.set(visit, [...(byVisit.get(visit) ?? []), slip])
  }
  return new Set([...byVisit].flatMap(([visit, checks]) => (isDisputed(checks) ? [visit] : [])))
}
