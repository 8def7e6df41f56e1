import Papa from 'papaparse'
import type { Cell } from '../../domain/roster/cell.ts'
import type { Table } from './table.ts'

const options = { skipEmptyLines: false, delimitersToGuess: [',', '\t', ';', '，'] }
/** Enough of a file to tell what divides its cells. */
const beginning = 100_000

/**
 * Without a quote a text is lines, and their cells are cut when they are asked for: those of a county held all at once
 * keep the collector of garbage busy for longer than they take to read. With quotes every sign has to be looked at.
 */
export function csvTable(text: string): Table {
  if (text.includes('"')) return Papa.parse<string[]>(text, options).data
  const { delimiter, linebreak } = Papa.parse<string[]>(text.slice(0, beginning), options).meta
  return new Lines(text.split(linebreak), delimiter)
}

class Lines implements Table {
  constructor(
    private readonly lines: readonly string[],
    private readonly delimiter: string,
  ) {}

  get length(): number {
    return this.lines.length
  }

  at(index: number): readonly Cell[] | undefined {
    return this.lines.at(index)?.split(this.delimiter)
  }

  slice(from: number, to?: number): readonly (readonly Cell[])[] {
    return this.lines.slice(from, to).map((line) => line.split(this.delimiter))
  }

  *entries(): Generator<readonly [number, readonly Cell[]]> {
    for (const [i, line] of this.lines.entries()) yield [i, line.split(this.delimiter)]
  }
}
