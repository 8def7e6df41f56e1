import type { ClientBase } from 'pg'

/** The server cannot keep what we promise; the sentence says what to change. */
export class UnfitServer extends Error {
  override name = 'UnfitServer'
}

const oldest = 15

/** Refuses a server on which a visit shown as saved could be lost, or that we were never run on. */
export async function checkFitness(client: ClientBase): Promise<void> {
  const settings = await read(client)
  const version = Math.floor(Number(settings['server_version_num']) / 10_000)
  if (version < oldest) throw new UnfitServer(`PostgreSQL ${version} is too old: Gridwalk needs ${oldest} or newer`)
  if (settings['server_encoding'] !== 'UTF8') {
    throw new UnfitServer(`the database is encoded in ${settings['server_encoding']}: create one with encoding UTF8`)
  }
  for (const name of ['fsync', 'synchronous_commit']) {
    if (settings[name] === 'off') throw new UnfitServer(`PostgreSQL runs with ${name} = off and would lose visits in a power cut: switch it on`)
  }
}

async function read(client: ClientBase): Promise<Record<string, string>> {
  const names = ['server_version_num', 'server_encoding', 'fsync', 'synchronous_commit']
  const { rows } = await client.query<{ name: string; setting: string }>('select name, setting from pg_settings where name = any($1)', [names])
  return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))
}
