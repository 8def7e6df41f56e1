import type { AreaCode } from '../../domain/area.ts'
import type { PlaceId, PlaceKindId } from '../../domain/place.ts'
import { isDoor, type FormUse, type Outcome, type PhotoRef, type Reached, type VisitVersion } from '../../domain/visit.ts'

/** All that stands on the log screen; plain JSON, so that it can be kept as a draft. */
export interface FormState {
  readonly place: FormPlace | null
  /** Picked by hand or by a link; a place that was only proposed may still give way to a nearer one. */
  readonly chosen: boolean
  readonly outcome: Outcome | null
  /** What was done and handed out. A row with a count of zero stays on the screen and is not saved. */
  readonly forms: readonly FormUse[]
  /** What was left at a door where nobody was met: kept apart, so that a wrong tap on an outcome costs nothing. */
  readonly left: readonly FormUse[]
  readonly topics: readonly string[]
  /** Every group apart; nobody stands in two, so the sum is the people reached. */
  readonly reached: readonly Reached[]
  readonly installs: number
  readonly staff: number
  readonly vehicles: number
  readonly companions: readonly string[]
  readonly span: { readonly from: number; readonly to: number } | null
  readonly followUp: { readonly day: number; readonly why: string } | null
  readonly note: string
  /** Strings in the note that look like personal data and, as the worker says, are not. */
  readonly notPersonal: readonly string[]
  readonly photos: readonly PhotoRef[]
  /** Filled in like the visit before. */
  readonly repeated: boolean
  /** Why it is corrected; empty when logging. */
  readonly reason: string
}

export interface FormPlace {
  readonly id: PlaceId
  readonly kind: PlaceKindId
  readonly area: AreaCode
}

export function blankForm(place: FormPlace | null = null, chosen = false): FormState {
  return {
    place: place && { id: place.id, kind: place.kind, area: place.area },
    chosen,
    outcome: null,
    ...noAnswers,
    left: [],
    installs: 0,
    span: null,
    followUp: null,
    note: '',
    notPersonal: [],
    photos: [],
    reason: '',
  }
}

const noAnswers = {
  forms: [],
  topics: [],
  reached: [],
  staff: 0,
  vehicles: 0,
  companions: [],
  repeated: false,
} as const satisfies Partial<FormState>

/** Another place. What was answered stays, unless a door becomes an event or the other way round. */
export function withPlace(state: FormState, place: FormPlace, chosen: boolean): FormState {
  const { id, kind, area } = place
  const moved = { ...state, place: { id, kind, area }, chosen }
  if (!state.place || isDoor(state.place.kind) === isDoor(kind)) return moved
  return { ...moved, ...noAnswers, left: [], installs: 0, span: null, outcome: null }
}

interface Beginnings {
  /** The visit whose answers are repeated, if any. */
  readonly like: VisitVersion | null
  /** The audience that everybody belongs to who is in no other. */
  readonly general: string
  /** Minutes since local midnight. */
  readonly now: number
}

/** The first tap on met or held fills in what is usual; nothing that was already answered is touched. */
export function chooseOutcome(state: FormState, outcome: Outcome, beginnings: Beginnings): FormState {
  const next = { ...state, outcome }
  if (outcome !== 'met' && outcome !== 'held') return next
  const timed = outcome === 'held' && !state.span ? { ...next, span: spanUntil(beginnings.now) } : next
  if (!isUnanswered(state)) return timed
  const { like } = beginnings
  return like && like.outcome === outcome ? repeat(timed, like, beginnings.general) : begin(timed, beginnings.general)
}

/** Takes back what was filled in like the visit before. */
export function undoRepeat(state: FormState, general: string): FormState {
  return begin({ ...state, ...noAnswers }, general)
}

function isUnanswered(state: FormState): boolean {
  const { forms, topics, reached, companions } = state
  return forms.length + topics.length + reached.length + companions.length === 0
}

/** Who was met is at least one person; who held an event turned out themself. */
function begin(state: FormState, general: string): FormState {
  if (state.outcome === 'held') return { ...state, staff: Math.max(1, state.staff) }
  return { ...state, reached: [{ audience: general, people: 1, estimated: false }] }
}

/** What was done and said is repeated; people are counted anew at every place. */
function repeat(state: FormState, like: VisitVersion, general: string): FormState {
  const rows = like.reached.map(({ audience }) => ({ audience, people: 0, estimated: false }))
  const others = rows.filter((row) => row.audience !== general)
  const first = { audience: general, people: 1, estimated: false }
  return {
    ...state,
    forms: like.forms,
    topics: like.topics,
    reached: like.outcome === 'met' ? [first, ...others] : rows,
    companions: like.companions,
    staff: like.staff,
    vehicles: like.vehicles,
    repeated: true,
  }
}

const usualMinutes = 45

function spanUntil(now: number) {
  return { from: Math.max(0, now - usualMinutes), to: now }
}

/** Whether leaving the form without a draft would lose something that was filled in. */
export function isDirty(state: FormState): boolean {
  return (
    state.outcome !== null || state.note !== '' || state.photos.length > 0 || state.followUp !== null || state.reason !== ''
  )
}

/** A draft as it was kept. What an older app wrote otherwise begins blank, everything else stays. */
export function formFromDraft(content: unknown, photos: readonly PhotoRef[]): FormState {
  const blank: FormState = blankForm()
  if (typeof content !== 'object' || content === null) return { ...blank, photos }
  const kept = Object.entries(content).filter(([key, value]: [string, unknown]) => {
    const wanted: unknown = blank[key as keyof FormState]
    return Array.isArray(wanted) ? Array.isArray(value) : wanted === null || typeof wanted === typeof value
  })
  const known = kept.filter(([key]) => key in blank)
  return { ...blank, ...(Object.fromEntries(known) as Partial<FormState>), photos }
}
