import type { ClientBase } from 'pg'
import { isOfTowns, tablesOf, type TableShape } from '../sql/schema.ts'
import { inOneGo } from './in-one-go.ts'

/**
 * Where the server has the Citus extension: the office's own tables become reference tables, then the towns' tables are
 * distributed by town, all of a town on one node. What is placed already stays, so that the step can be run again, after a
 * dump (which carries no distribution) was restored or a newer schema has more tables. A plain server is left as it is.
 */
export async function distribute(client: ClientBase, tables: readonly TableShape[] = tablesOf()): Promise<'plain' | 'distributed'> {
  const { rowCount } = await client.query(`select 1 from pg_proc where proname = 'create_distributed_table' limit 1`)
  if (rowCount === 0) return 'plain'
  await inOneGo(client, async () => {
    const { rows } = await client.query<{ name: string }>('select logicalrel::regclass::text as name from pg_dist_partition')
    const placed = new Set(rows.map(({ name }) => name))
    const missing = tables.filter(({ name }) => !placed.has(name))
    for (const { name } of missing.filter((table) => !isOfTowns(table))) {
      await client.query('select create_reference_table($1::regclass)', [name])
    }
    // Every town's counter leads; the others lie beside it.
    const [first] = tables.filter(isOfTowns)
    for (const { name } of missing.filter(isOfTowns)) {
      await client.query(`select create_distributed_table($1::regclass, 'town', colocate_with => $2)`, [
        name,
        name === first?.name ? 'none' : first?.name,
      ])
    }
  })
  return 'distributed'
}
