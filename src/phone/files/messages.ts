import type { Cell, Head } from './sheet.ts'

/** What the page asks of the worker that writes workbooks, one after the other. */
export type Asked =
  | { readonly act: 'sheet'; readonly name: string; readonly heads: readonly Head[]; readonly fixed: number }
  | { readonly act: 'rows'; readonly rows: readonly (readonly Cell[])[] }
  | { readonly act: 'finish' }

/** The answer to each, in the same order. */
export type Told = { readonly file: Blob | null } | { readonly failed: string }
