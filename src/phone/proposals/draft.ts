import type { Area, AreaCode } from '../../domain/area.ts'
import { undecidedData } from '../../domain/personal-data.ts'
import type { Place } from '../../domain/place.ts'
import type { PlaceProposed } from '../../domain/slips/contents.ts'
import { proposalForm as words } from '../words/proposals.ts'
import type { Phrase } from '../words/say.tsx'
import type { Spot } from './spot.ts'

/** What the form holds. */
export interface Draft {
  readonly kind: string
  readonly name: string
  /** Empty as long as nobody chose it. */
  readonly grid: AreaCode
  readonly spot: Spot | null
  readonly size: number
  readonly note: string
  /** Strings that look like numbers of a person and are not. */
  readonly harmless: readonly string[]
}

export type Faults = Partial<Record<'kind' | 'name' | 'grid' | 'spot' | 'all', Phrase>>

/** A better point begins with what the roster has, a missing place with the words that were searched for. */
export function newDraft(old: Place | null, searched: string): Draft {
  const blank = { spot: null, note: '', harmless: [] }
  if (old) return { ...blank, kind: old.kind, name: old.name, grid: old.area, size: old.size }
  // Initials that were typed to find a place are not its name.
  const name = /[^ -~]/.test(searched) ? searched.slice(0, 80) : ''
  return { ...blank, kind: 'household', name, grid: '', size: 0 }
}

/** The content of the slip, or what is missing. `grids` are those that may be chosen. */
export function readDraft(draft: Draft, old: Place | null, grids: readonly Area[]): { content: PlaceProposed } | { faults: Faults } {
  const { kind, spot, size } = draft
  const [name, note] = [draft.name.trim(), draft.note.trim()]
  const same = old && !old.rough && spot && old.latitude === spot.latitude && old.longitude === spot.longitude
  const faults: Faults = {
    ...(kind === '' && { kind: words.needKind }),
    ...(name === '' && { name: words.needName }),
    ...(!old && !grids.some(({ code }) => code === draft.grid) && { grid: words.needGrid }),
    ...(!spot && { spot: words.needSpot }),
    ...(same && { spot: words.needMove }),
    ...([name, note].some((text) => undecidedData(text, draft.harmless).length > 0) && { all: words.needHarmless }),
  }
  if (!spot || Object.keys(faults).length > 0) return { faults }
  return { content: { place: old?.id ?? null, kind, name, ...spot, size, note } }
}
