import type { Area } from '../../../domain/area.ts'
import type { Account } from '../../../domain/people.ts'
import type { Place } from '../../../domain/place.ts'
import type { RowFault } from '../../../domain/roster/roster-row.ts'
import type { Settings } from './understand.ts'

export interface FaultWords {
  readonly reason: string
  readonly line: string
  readonly why: Readonly<Record<string, string>>
}

/** What the page asks of the worker. `n` names the question. */
export type Asked = { readonly n: number } & Question
export type Question =
  | { readonly act: 'open'; readonly file: Blob }
  | { readonly act: 'mapping'; readonly file: Blob }
  | { readonly act: 'people'; readonly file: Blob; readonly areas: readonly Area[]; readonly by: Account }
  | { readonly act: 'read'; readonly part: number; readonly settings: Settings }
  | { readonly act: 'know'; readonly part: number; readonly places: readonly Place[] }
  | { readonly act: 'preview'; readonly part: number }
  | { readonly act: 'rows'; readonly part: number; readonly from: number; readonly most: number }
  | { readonly act: 'faults-file'; readonly part: number; readonly late: readonly RowFault[]; readonly words: FaultWords }

/** An answer, or on the way to one how far it is: rows, or a part of the file from 0 to 1. */
export type Told =
  | { readonly n: number; readonly result: unknown }
  | { readonly n: number; readonly done: number }
  | { readonly n: number; readonly failed: string }
