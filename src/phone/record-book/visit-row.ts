import { isCounted, standings, type VersionHash } from '../../domain/visit.ts'
import type { AttentionRow, MarkKey, VersionRow, VisitRow } from './database.ts'

/**
 * What the lists and the map know of a visit, derived from all versions of it that this phone has.
 * What the office has set aside does not count: it shows only where there is nothing else, and leaves no mark.
 */
export function toVisitRow(versions: readonly VersionRow[], setAside: ReadonlyMap<VersionHash, AttentionRow>): VisitRow {
  const accepted = versions.filter((row) => !setAside.has(row.hash))
  const standing = standings((accepted.length > 0 ? accepted : versions).map(toLink))
  const shown = versions.find((row) => standing.get(row.hash) === 'shown') as VersionRow
  const conflicts = versions.filter((row) => standing.get(row.hash) === 'conflict').map((row) => row.hash)
  const replaced = new Set(versions.flatMap((row) => row.version.replaces))
  const open = versions.find((row) => setAside.has(row.hash) && !replaced.has(row.hash))
  const disputed = versions.some((row) => row.disputed)
  const why = open ? (setAside.get(open.hash)?.why ?? null) : conflicts.length > 0 ? 'conflict' : disputed ? 'disputed' : null
  const logged = versions.find((row) => row.version.change === 'logged') ?? shown
  const { visit, place, day, outcome, followUp } = shown.version
  const marked = accepted.length > 0 && !disputed && isCounted(shown.version)
  return {
    visit,
    shown: shown.hash,
    versions: versions.map((row) => row.hash),
    place,
    day,
    outcome,
    author: logged.version.author,
    state: why !== null ? 'attention' : versions.some(isWaiting) ? 'here' : 'sent',
    why,
    followUp: marked ? (followUp?.day ?? null) : null,
    conflicts,
    marked,
  }
}

/** The same of a visit of which there is one version, logged here a moment ago: known without looking around. */
export function firstVisitRow({ hash, visit, version }: VersionRow): VisitRow {
  const { place, day, outcome, author, followUp } = version
  return {
    visit,
    shown: hash,
    versions: [hash],
    place,
    day,
    outcome,
    author,
    state: 'here',
    why: null,
    followUp: followUp?.day ?? null,
    conflicts: [],
    marked: true,
  }
}

/** The mark of a visit, where it leaves one. */
export function markOf(row: VisitRow): MarkKey | null {
  return row.marked ? [row.place, row.day, row.outcome, row.visit, row.author] : null
}

export function isWaiting(row: VersionRow): boolean {
  return row.sent === null && row.received === null
}

function toLink({ hash, version, received }: VersionRow) {
  const { replaces, device, sequence } = version
  return { hash, replaces, device, sequence, received: received ?? Infinity }
}
