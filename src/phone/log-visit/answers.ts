import type { FormUse, Reached } from '../../domain/visit.ts'

/** What one visit may hold, as the protocol bounds it. */
const most = { forms: 60, rows: 30, groups: 40, people: 999_999 }

export interface Item {
  readonly form: string
  readonly unit: string
}

export function countOf(forms: readonly FormUse[], item: Item): number {
  return forms.find((use) => isSame(use, item))?.count ?? 0
}

export function hasItem(forms: readonly FormUse[], item: Item): boolean {
  return forms.some((use) => isSame(use, item))
}

/** A form is counted in each of its units apart: screens and the messages on them are two rows. */
export function withCount(forms: readonly FormUse[], item: Item, count: number): FormUse[] {
  if (hasItem(forms, item)) return forms.map((use) => (isSame(use, item) ? { ...use, count } : use))
  return [...forms, { form: item.form, unit: item.unit, count, estimated: false }].slice(0, most.forms)
}

export function withEstimate(forms: readonly FormUse[], item: Item, estimated: boolean): FormUse[] {
  return forms.map((use) => (isSame(use, item) ? { ...use, estimated } : use))
}

export function toggleItem(forms: readonly FormUse[], item: Item): FormUse[] {
  return hasItem(forms, item) ? forms.filter((use) => !isSame(use, item)) : withCount(forms, item, 1)
}

export function toggleRow(rows: readonly string[], id: string): string[] {
  return rows.includes(id) ? rows.filter((row) => row !== id) : [...rows, id].slice(0, most.rows)
}

export function peopleReached(reached: readonly Reached[]): number {
  return reached.reduce((sum, group) => sum + group.people, 0)
}

/** People in the groups that are named, without the general one. */
export function peopleNamed(reached: readonly Reached[], general: string): number {
  return peopleReached(reached.filter((group) => group.audience !== general))
}

export function peopleOf(reached: readonly Reached[], audience: string): number {
  return reached.find((group) => group.audience === audience)?.people ?? 0
}

export function withPeople(reached: readonly Reached[], audience: string, people: number): Reached[] {
  if (reached.some((group) => group.audience === audience)) {
    return reached.map((group) => (group.audience === audience ? { ...group, people } : group))
  }
  return [...reached, { audience, people, estimated: false }].slice(0, most.groups)
}

export function withPeopleEstimate(reached: readonly Reached[], audience: string, estimated: boolean): Reached[] {
  const rows = withPeople(reached, audience, peopleOf(reached, audience))
  return rows.map((group) => (group.audience === audience ? { ...group, estimated } : group))
}

/** 宣传到 at a door: all people met. The general group takes what no named group accounts for, never less than none. */
export function withTotal(reached: readonly Reached[], general: string, total: number): Reached[] {
  const rest = total - peopleNamed(reached, general)
  return withPeople(reached, general, Math.min(most.people, Math.max(0, rest)))
}

/** A part of those met at a door: it comes out of the general group, and the total grows only when that is used up. */
export function withPart(reached: readonly Reached[], general: string, audience: string, people: number): Reached[] {
  const total = peopleReached(reached)
  return withTotal(withPeople(reached, audience, people), general, total)
}

function isSame(use: Item, item: Item): boolean {
  return use.form === item.form && use.unit === item.unit
}
