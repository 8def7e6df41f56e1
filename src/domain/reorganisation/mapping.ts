import type { Area, AreaCode } from '../area.ts'
import type { LocalDay } from '../day.ts'
import type { Account } from '../people.ts'
import type { Succession } from '../succession.ts'

/** A row of the mapping table 对照表: old code, new code, the day from which it holds. */
export interface MappingRow extends Succession {
  /** As the spreadsheet numbers it, from 1. */
  readonly row: number
}

export const mappingFaults = [
  'no-old',
  'bad-code',
  'bad-day',
  'future',
  'other-area',
  'unknown-old',
  'unknown-new',
  'other-level',
  'split',
  'twice-in-file',
  'new-ends-too',
  'already-elsewhere',
  'villages-left',
] as const
export type MappingFaultWhy = (typeof mappingFaults)[number]

/** Why a row stays out. The others go in. */
export interface MappingFault {
  readonly row: number
  readonly why: MappingFaultWhy
  /** What stood in the cell, or the codes that are in the way. */
  readonly value: string
}

/** What the office knows when a table comes in. */
export interface KnownDivisions {
  /** On the roster today. */
  readonly areas: readonly Area[]
  /** Codes that were on it once: visits may still carry them. */
  readonly ended: readonly AreaCode[]
  readonly recorded: readonly Succession[]
  /** Areas of the account that brings the table. */
  readonly own: readonly AreaCode[]
  readonly today: LocalDay
}

/** Towns change under the hands of the county alone. */
export function mayReorganise({ role }: Pick<Account, 'role'>): boolean {
  return role === 'county'
}
