import { strikeOut, undecidedData, type PersonalData } from '../../domain/personal-data.ts'
import type { FormState } from './form-state.ts'

/** What looks like personal data and has not been decided yet. */
export function undecided({ note, notPersonal }: Pick<FormState, 'note' | 'notPersonal'>): PersonalData[] {
  return undecidedData(note, notPersonal)
}

export function struckOut(state: FormState): FormState {
  return { ...state, note: strikeOut(state.note, undecided(state)) }
}

export function declaredHarmless(state: FormState): FormState {
  const strings = undecided(state).map((found) => state.note.slice(found.start, found.end))
  return { ...state, notPersonal: [...state.notPersonal, ...strings] }
}
