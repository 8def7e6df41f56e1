import { sql, type Transaction } from 'kysely'
import type { AreaCode } from '../../../domain/area.ts'
import { addSums, addVisit, type FigureSums } from '../../../domain/report/figure-sums.ts'
import type { Vocabulary } from '../../../domain/vocabulary.ts'
import { spansOfDay, sumsToText, textToSums, type Span } from '../figure-row.ts'
import { writesAlone } from './dialect.ts'
import { inPieces, isOneOf } from './streams.ts'
import type { Tables } from './tables.ts'
import type { Turn } from './turn.ts'

/** Sums of a town, by span and then by area. */
export type SumsBySpan = Map<Span, Map<AreaCode, FigureSums>>

/** Of versions that count: what they add and take back is put to the few rows of their days and months. */
export async function keepFigures(run: Transaction<Tables>, town: string, turns: readonly Turn[], vocabulary: Vocabulary): Promise<void> {
  const sums: SumsBySpan = new Map()
  for (const { version, shows } of turns) addVisit(sumsAt(sums, version.day, version.area), version, vocabulary, shows ? 1 : -1)
  addMonths(sums)
  for (const { span, area, sums: text } of await readRows(run, town, sums)) {
    const change = sums.get(span)?.get(area)
    if (change) addSums(change, textToSums(text))
  }
  await writeSums(run, town, sums)
}

export function sumsAt(sums: SumsBySpan, span: Span, area: AreaCode): FigureSums {
  let ofSpan = sums.get(span)
  if (!ofSpan) sums.set(span, (ofSpan = new Map<AreaCode, FigureSums>()))
  let there = ofSpan.get(area)
  if (!there) ofSpan.set(area, (there = new Map()))
  return there
}

/** Beside the days that are there, the months they add up to. */
export function addMonths(sums: SumsBySpan): void {
  const days = [...sums]
  for (const [day, areas] of days) {
    const [, month] = spansOfDay(day)
    for (const [area, ofDay] of areas) addSums(sumsAt(sums, month, area), ofDay)
  }
}

/** The few rows of a push, and perhaps some more of its days. */
function readRows(run: Transaction<Tables>, town: string, sums: SumsBySpan) {
  const areas = new Set([...sums.values()].flatMap((ofSpan) => [...ofSpan.keys()]))
  return run
    .selectFrom('figure_sums')
    .select(['span', 'area', 'sums'])
    .where('town', '=', town)
    .where(isOneOf('span', sums.keys()))
    .where(isOneOf('area', areas))
    .execute()
}

export async function writeSums(run: Transaction<Tables>, town: string, sums: SumsBySpan): Promise<void> {
  const rows = [...sums].flatMap(([span, areas]) => Array.from(areas, ([area, ofArea]) => ({ town, span, area, sums: sumsToText(ofArea) })))
  if (writesAlone(run)) return writeAsOneText(run, town, rows)
  for (const piece of inPieces(rows)) {
    await run
      .insertInto('figure_sums')
      .values(piece)
      .onConflict((row) => row.columns(['town', 'span', 'area']).doUpdateSet((set) => ({ sums: set.ref('excluded.sums') })))
      .execute()
  }
}

/** So that it is the same statement however many rows there are, which SQLite keeps prepared. */
async function writeAsOneText(run: Transaction<Tables>, town: string, rows: readonly Tables['figure_sums'][]): Promise<void> {
  const text = JSON.stringify(rows.map(({ span, area, sums }) => [span, area, sums]))
  await sql`
    insert into figure_sums (town, span, area, sums)
    select ${town}, json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]')
    from json_each(${text}) where true
    on conflict (town, span, area) do update set sums = excluded.sums`.execute(run)
}
