import type { ClientBase } from 'pg'
import { NewerStore } from '../newer-store.ts'
import { inOneGo } from './in-one-go.ts'
import { toPostgres } from './render.ts'

/** Brings the schema to the newest step, each in a transaction of its own, however many processes start at once. */
export async function migrate(client: ClientBase, steps: readonly (readonly string[])[]): Promise<void> {
  while (await inOneGo(client, () => takeStep(client, steps)));
}

/** Whether there was one to take. */
async function takeStep(client: ClientBase, steps: readonly (readonly string[])[]): Promise<boolean> {
  await client.query('create table if not exists schema_steps (number bigint primary key)')
  const { rows } = await client.query<{ reached: number }>('select coalesce(max(number), 0) as reached from schema_steps')
  const reached = rows[0]?.reached ?? 0
  if (reached > steps.length) throw new NewerStore(reached, steps.length)
  const step = steps[reached]
  if (!step) return false
  await client.query(step.map(toPostgres).join(';\n'))
  await client.query('insert into schema_steps (number) values ($1)', [reached + 1])
  return true
}
