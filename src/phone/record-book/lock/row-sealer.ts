import type { AccountId } from '../../../domain/visit.ts'
import { BookDatabase } from '../database.ts'
import { openValue, sealValue } from './cipher.ts'
import { keyFields, plainFacts, plainTables } from './left-plain.ts'

/** The form of a sealed row: the fields it is found by, and the rest. */
export interface SealedRow {
  readonly sealed: Uint8Array<ArrayBuffer>
}

/** The key was forgotten while something was still under way. */
export class BookLocked extends Error {}

/** Turns rows of one book into sealed ones and back. What is not sealed comes back as it is, so that both may lie side by side. */
export interface RowSealer {
  seal(table: string, value: unknown): unknown
  open(table: string, value: unknown): unknown
}

export function createRowSealer(account: AccountId, key: Uint8Array, writes: 'sealed' | 'plain'): RowSealer {
  const fields = keyFields(new BookDatabase(account))
  return {
    seal(table, value) {
      if (writes === 'plain' || staysPlain(table, value)) return value
      const row = value instanceof ArrayBuffer ? {} : pick(value as Row, fields.get(table) ?? [])
      return { ...row, sealed: sealValue(key, table, value) }
    },
    open(table, value) {
      if (!isSealed(value)) return value
      const opened = openValue(key, table, value.sealed)
      if (opened instanceof ArrayBuffer) return opened
      const { sealed: _sealed, ...row } = value
      // What the database itself has put in, as the number of a row that counts up.
      return { ...(opened as Row), ...row }
    },
  }
}

export function isSealed(value: unknown): value is SealedRow {
  return typeof value === 'object' && value !== null && 'sealed' in value && value.sealed instanceof Uint8Array
}

/** Rows that are never sealed. */
export function staysPlain(table: string, value: unknown): boolean {
  return plainTables.includes(table) || (table === 'meta' && plainFacts.includes((value as { key: string }).key))
}

type Row = Record<string, unknown>

function pick(row: Row, names: readonly string[]): Row {
  return Object.fromEntries(names.flatMap((name) => (name in row ? [[name, row[name]]] : [])))
}
