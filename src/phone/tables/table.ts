import type { Cell } from '../../domain/roster/cell.ts'

/** Rows of cells from a file, in its order. */
export interface Table {
  readonly length: number
  at(index: number): readonly Cell[] | undefined
  slice(from: number, to?: number): readonly (readonly Cell[])[]
  entries(): Iterable<readonly [number, readonly Cell[]]>
}
