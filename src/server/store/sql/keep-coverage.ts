import type { Transaction } from 'kysely'
import { reachesPlace } from '../../../domain/visit.ts'
import {
  blockToBytes,
  bytesToBlock,
  countVisit,
  emptyBlock,
  spotOf,
  type CoverageBlock,
  type Spot,
} from '../coverage-block.ts'
import { inPieces, isOneOf } from './streams.ts'
import type { Tables } from './tables.ts'
import type { Turn } from './turn.ts'

/** Of versions that count. */
export async function keepCoverage(run: Transaction<Tables>, town: string, turns: readonly Turn[]): Promise<void> {
  const spots = turns.map(({ version }) => spotOf(version.place, version.day))
  const blocks = await readBlocks(run, town, spots)
  for (const [i, spot] of spots.entries()) {
    const { version, shows } = turns[i] as Turn
    countVisit(blockAt(blocks, spot), spot, reachesPlace(version), shows ? 1 : -1)
  }
  await writeBlocks(run, town, blocks)
}

/** The blocks of a town, by month and then by the places in them. */
export type Blocks = Map<number, Map<string, CoverageBlock>>

/** The block of this spot; an empty one where there was none. */
export function blockAt(blocks: Blocks, { month, block }: Pick<Spot, 'month' | 'block'>): CoverageBlock {
  let ofMonth = blocks.get(month)
  if (!ofMonth) blocks.set(month, (ofMonth = new Map<string, CoverageBlock>()))
  let there = ofMonth.get(block)
  if (!there) ofMonth.set(block, (there = emptyBlock()))
  return there
}

/** The few blocks of a push, and perhaps some more of its months. */
async function readBlocks(run: Transaction<Tables>, town: string, spots: readonly Spot[]): Promise<Blocks> {
  const rows = await run
    .selectFrom('coverage_months')
    .select(['month', 'block', 'days'])
    .where('town', '=', town)
    .where(isOneOf('month', new Set(spots.map(({ month }) => month))))
    .where(isOneOf('block', new Set(spots.map(({ block }) => block))))
    .execute()
  const found: Blocks = new Map()
  for (const { month, block, days } of rows) {
    const ofMonth = found.get(month) ?? new Map<string, CoverageBlock>()
    found.set(month, ofMonth.set(block, bytesToBlock(days)))
  }
  return found
}

export async function writeBlocks(run: Transaction<Tables>, town: string, blocks: Blocks): Promise<void> {
  const rows = [...blocks].flatMap(([month, ofMonth]) =>
    Array.from(ofMonth, ([block, content]) => ({ town, month, block, days: blockToBytes(content) })),
  )
  for (const piece of inPieces(rows)) {
    await run
      .insertInto('coverage_months')
      .values(piece)
      .onConflict((row) =>
        row.columns(['town', 'month', 'block']).doUpdateSet((set) => ({ days: set.ref('excluded.days') })),
      )
      .execute()
  }
}
