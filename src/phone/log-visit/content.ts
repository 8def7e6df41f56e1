import { isDoor, type VisitContent, type VisitVersion } from '../../domain/visit.ts'
import { blankForm, type FormState } from './form-state.ts'

const longestNote = 2000
const longestWhy = 200

/** What is still needed before the form can be saved; the first that is missing. */
export function whatIsMissing(state: FormState): 'place' | 'outcome' | 'span' | null {
  if (!state.place) return 'place'
  if (!state.outcome) return 'outcome'
  return state.outcome === 'held' && state.span && state.span.to <= state.span.from ? 'span' : null
}

/** What a filled form says; null while the place or the outcome is open. Only what its outcome asks for is in it. */
export function contentOf(state: FormState): VisitContent | null {
  const { place, outcome } = state
  if (!place || !outcome) return null
  const reached = outcome === 'met' || outcome === 'held'
  const held = outcome === 'held'
  const forms = reached ? state.forms : outcome === 'cancelled' ? [] : state.left
  return {
    place: place.id,
    kind: place.kind,
    area: place.area,
    span: held ? state.span : null,
    outcome,
    forms: forms.filter((use) => use.count > 0),
    topics: reached ? state.topics : [],
    reached: reached ? state.reached.filter((group) => group.people > 0) : [],
    installs: reached ? state.installs : 0,
    staff: held ? state.staff : 0,
    vehicles: held ? state.vehicles : 0,
    companions: held ? state.companions : [],
    followUp: state.followUp && { day: state.followUp.day, why: state.followUp.why.slice(0, longestWhy) },
    note: state.note.trim().slice(0, longestNote),
    photos: state.photos,
  }
}

/** The form as it was when this version was saved. */
export function formOf(version: VisitVersion): FormState {
  const { place, kind, area, outcome, forms } = version
  const leftAtDoor = isDoor(kind) && outcome !== 'met'
  return {
    ...blankForm({ id: place, kind, area }, true),
    outcome,
    forms: leftAtDoor ? [] : forms,
    left: leftAtDoor ? forms : [],
    topics: version.topics,
    reached: version.reached,
    installs: version.installs,
    staff: version.staff,
    vehicles: version.vehicles,
    companions: version.companions,
    span: version.span,
    followUp: version.followUp,
    note: version.note,
    photos: version.photos,
  }
}
