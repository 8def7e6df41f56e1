import type { Selectable, Transaction } from 'kysely'
import type { Tables } from './tables.ts'

/** Versions read at a time. */
const pageLength = 2000

/** The versions of a town that show, page by page along their change numbers: for summaries that are made anew. */
export async function* shownVersions(run: Transaction<Tables>, town: string): AsyncGenerator<Selectable<Tables['versions']>> {
  for (let after = 0; ;) {
    const page = await run
      .selectFrom('versions')
      .selectAll()
      .where('town', '=', town)
      .where('change', '>', after)
      .orderBy('change')
      .limit(pageLength)
      .execute()
    for (const row of page) if (row.standing === 'shown') yield row
    const last = page.at(-1)
    if (!last || page.length < pageLength) return
    after = last.change
  }
}
