import { createHash } from 'node:crypto'
import { defaultZone } from '../../domain/day.ts'
import { versionText, type Position, type VersionHash, type VisitVersion } from '../../domain/visit.ts'
import { workerOf } from '../accounts.ts'
import type { Random } from '../random.ts'
import { eveningBefore, instantOf } from './clock.ts'
import type { Amendment, Draft, Told } from './draft.ts'
import { uuidOf } from './uuid.ts'

export interface DemoVersion {
  readonly version: VisitVersion
  /** When the office had it, milliseconds since 1970 UTC. */
  readonly received: number
}

interface Entry {
  readonly at: number
  readonly device: string
  readonly draft: Draft
  readonly amendment: Amendment | null
}

/**
 * The visits of one grid's worker as versions in the order of time: stamped, numbered by device, and an amendment
 * naming what it replaces. What would lie after `until` is told for the evening before.
 */
export function writeDown(grid: string, drafts: readonly Draft[], until: number, random: Random): DemoVersion[] {
  const sequences = new Map<string, number>()
  const firsts = new Map<Draft, { version: VisitVersion; hash: VersionHash }>()
  return entriesOf(grid, drafts, until, random).map(({ at, device, draft, amendment }) => {
    const sequence = (sequences.get(device) ?? 0) + 1
    sequences.set(device, sequence)
    const first = firsts.get(draft)
    const version: VisitVersion = {
      visit: first?.version.visit ?? uuidOf(at, random),
      replaces: first ? [first.hash] : [],
      change: amendment === null ? 'logged' : amendment.told === null ? 'withdrawn' : 'corrected',
      reason: amendment?.reason ?? '',
      place: draft.place.id,
      kind: draft.place.kind,
      area: draft.place.area,
      author: workerOf(grid),
      device,
      sequence,
      day: draft.day,
      at,
      zone: defaultZone,
      position: first ? first.version.position : positionAt(draft, random),
      ...copied(amendment?.told ?? draft.told),
    }
    if (!first) firsts.set(draft, { version, hash: hashOf(version) })
    return { version, received: Math.min(until, at + random.int(30, 900) * 1000) }
  })
}

function entriesOf(grid: string, drafts: readonly Draft[], until: number, random: Random): Entry[] {
  const device = `demo-${grid}`
  const entries = drafts.flatMap((planned): Entry[] => {
    const inTheFuture = instantOf(planned.day, planned.minute, 59) > until
    const draft = inTheFuture ? { ...planned, ...eveningBefore(planned.day, planned.minute) } : planned
    const at = instantOf(draft.day, draft.minute, random.int(0, 58)) + random.int(0, 999)
    const amended = draft.amendments.map((amendment): Entry => ({
      at: at + amendment.after * 60_000,
      device: amendment.otherPhone ? `${device}-2` : device,
      draft,
      amendment,
    }))
    return [{ at, device, draft, amendment: null }, ...amended]
  })
  return entries.sort((a, b) => a.at - b.at)
}

/** Where the worker stood: near the place, off by about what the phone admits; a few phones knew nothing. */
function positionAt({ place }: Draft, random: Random): Position | null {
  if (random.chance(0.04)) return null
  const accuracy = Math.round(5 + 55 * random.next() ** 3)
  const stray = () => ((random.next() + random.next() - 1) * accuracy) / 111_195
  return {
    latitude: Math.round((place.latitude + stray()) * 1_000_000) / 1_000_000,
    longitude: Math.round((place.longitude + stray()) * 1_000_000) / 1_000_000,
    accuracy,
    age: random.int(0, 25),
  }
}

// In the order of VisitVersion, and without anything that a draft may carry besides.
function copied(told: Told): Told {
  const { span, outcome, forms, topics, reached, installs, staff, vehicles, companions, followUp, note, photos } = told
  return { span, outcome, forms, topics, reached, installs, staff, vehicles, companions, followUp, note, photos }
}

function hashOf(version: VisitVersion): VersionHash {
  return createHash('sha256').update(versionText(version), 'utf8').digest('hex')
}
