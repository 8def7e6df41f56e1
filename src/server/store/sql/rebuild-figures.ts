import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import { addVisit } from '../../../domain/report/figure-sums.ts'
import type { VisitVersion } from '../../../domain/visit.ts'
import type { Vocabulary } from '../../../domain/vocabulary.ts'
import { sameSums, textToSums } from '../figure-row.ts'
import type { FigureFault } from '../figure-store.ts'
import { addMonths, sumsAt, writeSums, type SumsBySpan } from './keep-figures.ts'
import { mark, setMark } from './office.ts'
import { shownVersions } from './shown-versions.ts'
import { atOneMoment, inStream, towns, type Database } from './streams.ts'
import type { Tables } from './tables.ts'

/** Makes the sums of a store that has none yet, or whose office counts its forms otherwise since: at the first start after that. */
export async function fillFigures(db: Database, vocabulary: Vocabulary): Promise<void> {
  const making = makingBy(vocabulary)
  if ((await mark(db, 'figures')) === making) return
  await rebuildFigures(db, vocabulary)
  await setMark(db, 'figures', making)
}

export async function rebuildFigures(db: Database, vocabulary: Vocabulary): Promise<void> {
  for (const town of await towns(db)) {
    await inStream(db, town, async ({ run }) => {
      const sums = await recount(run, town, vocabulary)
      await run.deleteFrom('figure_sums').where('town', '=', town).execute()
      await writeSums(run, town, sums)
    })
  }
}

export async function checkFigures(db: Database, vocabulary: Vocabulary): Promise<FigureFault[]> {
  const faults: FigureFault[] = []
  for (const town of await towns(db)) {
    await atOneMoment(db, async (run) => {
      const counted = await recount(run, town, vocabulary)
      const kept = await run.selectFrom('figure_sums').selectAll().where('town', '=', town).execute()
      for (const { span, area, sums } of kept) {
        if (!sameSums(textToSums(sums), counted.get(span)?.get(area))) faults.push({ town, span, area })
        counted.get(span)?.delete(area)
      }
      for (const [span, left] of counted) {
        for (const [area, sums] of left) if (!sameSums(sums)) faults.push({ town, span, area })
      }
    })
  }
  return faults
}

/** How the sums are made, the first number, and what their office counts its forms and kinds of places as. */
export function makingBy({ forms, placeKinds }: Vocabulary): string {
  const counted = [forms.all.map(({ id, counts }) => [id, counts]), placeKinds.all.map(({ id, group }) => [id, group])]
  return `1 ${createHash('sha256').update(JSON.stringify(counted)).digest('hex').slice(0, 16)}`
}

async function recount(run: Transaction<Tables>, town: string, vocabulary: Vocabulary): Promise<SumsBySpan> {
  const sums: SumsBySpan = new Map()
  for await (const { body } of shownVersions(run, town)) {
    const version = JSON.parse(body) as VisitVersion
    addVisit(sumsAt(sums, version.day, version.area), version, vocabulary, 1)
  }
  addMonths(sums)
  return sums
}
