import type { ClientBase } from 'pg'

/** Any number, the same in every Gridwalk. */
const schemaLock = 20_261_130

/** One transaction that changes the schema, while no other process does. */
export async function inOneGo<T>(client: ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query('begin')
  try {
    await client.query('select pg_advisory_xact_lock($1)', [schemaLock])
    const done = await work()
    await client.query('commit')
    return done
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
