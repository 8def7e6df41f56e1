import type { Transaction } from 'kysely'
import { isCounted, reachesPlace } from '../../../domain/visit.ts'
import { bytesToBlock, countVisit, sameBlock, spotOf } from '../coverage-block.ts'
import type { CoverageFault } from '../coverage-store.ts'
import { blockAt, writeBlocks, type Blocks } from './keep-coverage.ts'
import { mark, setMark } from './office.ts'
import { shownVersions } from './shown-versions.ts'
import { atOneMoment, inStream, towns, type Database } from './streams.ts'
import type { Tables } from './tables.ts'

/** How the summaries are made. Another number makes them anew at the next start. */
const making = '1'

/** Makes the summaries of a store that has none yet, or of another making: at the first start after an update. */
export async function fillCoverage(db: Database): Promise<void> {
  if ((await mark(db, 'coverage')) === making) return
  await rebuildCoverage(db)
  await setMark(db, 'coverage', making)
}

export async function rebuildCoverage(db: Database): Promise<void> {
  for (const town of await towns(db)) {
    await inStream(db, town, async ({ run }) => {
      const blocks = await recount(run, town)
      await run.deleteFrom('coverage_months').where('town', '=', town).execute()
      await writeBlocks(run, town, blocks)
    })
  }
}

export async function checkCoverage(db: Database): Promise<CoverageFault[]> {
  const faults: CoverageFault[] = []
  for (const town of await towns(db)) {
    await atOneMoment(db, async (run) => {
      const counted = await recount(run, town)
      const kept = await run.selectFrom('coverage_months').selectAll().where('town', '=', town).execute()
      for (const { month, block, days } of kept) {
        if (!sameBlock(bytesToBlock(days), counted.get(month)?.get(block))) faults.push({ town, month, block })
        counted.get(month)?.delete(block)
      }
      for (const [month, left] of counted) {
        for (const [block, content] of left) if (!sameBlock(content)) faults.push({ town, month, block })
      }
    })
  }
  return faults
}

async function recount(run: Transaction<Tables>, town: string): Promise<Blocks> {
  const blocks: Blocks = new Map()
  for await (const { place, day, outcome, kind_of_change: change } of shownVersions(run, town)) {
    if (!isCounted({ change })) continue
    const spot = spotOf(place, day)
    countVisit(blockAt(blocks, spot), spot, reachesPlace({ outcome, change }), 1)
  }
  return blocks
}
