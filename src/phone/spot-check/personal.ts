import { findPersonalData, strikeOut } from '../../domain/personal-data.ts'

/** What is written about a check is read by others and stays: no number of a person in it. */
export function hasPersonalData(text: string): boolean {
  return findPersonalData(text).length > 0
}

export function withoutPersonalData(text: string): string {
  return strikeOut(text, findPersonalData(text))
}
