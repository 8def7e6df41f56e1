import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdtempSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { findPostgres } from '../gate/postgres.mjs'
import { freePort } from './free-port.ts'

/** Whether the tests of this engine can run here. `npm test` says so when not. */
export const hasPostgres = findPostgres() !== null

/** A PostgreSQL of the test's own: a temporary folder, an ordinary user, fsync as it comes, that is on. */
export class Postgres {
  #process: ChildProcess | null = null
  #homes = 0

  private constructor(
    readonly port: number,
    private readonly bin: string,
    private readonly folder: string,
  ) {}

  static async start(): Promise<Postgres> {
    const bin = findPostgres()
    if (bin === null) throw new Error('no PostgreSQL here')
    const folder = mkdtempSync(join(tmpdir(), 'gridwalk-postgres-'))
    if (ordinaryUser) chownSync(folder, ordinaryUser.uid, ordinaryUser.gid)
    chmodSync(folder, 0o700)
    const init = ['-D', join(folder, 'data'), '-U', 'gridwalk', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
    const made = spawnSync(join(bin, 'initdb'), init, { ...ordinaryUser, cwd: folder, encoding: 'utf8' })
    if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`)
    const server = new Postgres(await freePort(), bin, folder)
    await server.start()
    return server
  }

  /** Starts it, again after a kill; resolves when it answers. */
  async start(): Promise<void> {
    const settings = ['listen_addresses=127.0.0.1', `port=${this.port}`, `unix_socket_directories=${this.folder}`, 'max_connections=120']
    const child = spawn(
      join(this.bin, 'postgres'),
      ['-D', join(this.folder, 'data'), ...settings.flatMap((setting) => ['-c', setting])],
      { ...ordinaryUser, cwd: this.folder, stdio: 'ignore' },
    )
    this.#process = child
    process.once('exit', () => child.kill('SIGQUIT'))
    for (;;) {
      if (child.exitCode !== null) throw new Error('PostgreSQL ended before it answered')
      const client = new pg.Client(this.url('postgres'))
      client.on('error', () => undefined)
      const answers = await client.connect().then(() => true, () => false)
      await client.end()
      if (answers) return
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
  }

  url(database: string): string {
    return `postgres://gridwalk@127.0.0.1:${this.port}/${database}`
  }

  /** An empty schema, which is a database to whoever has its address, and far sooner made; gone with the server. */
  async home(): Promise<string> {
    const name = `home_${(this.#homes += 1)}`
    await this.ask(this.url('postgres'), `create schema ${name}`)
    return `${this.url('postgres')}?options=${encodeURIComponent(`-c search_path=${name}`)}`
  }

  /** The rows of one statement, past the store. */
  async ask(url: string, statement: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
    const client = new pg.Client(url)
    await client.connect()
    try {
      return (await client.query<Record<string, unknown>>(statement, values)).rows
    } finally {
      await client.end()
    }
  }

  /** As a power switch, as far as a process can: no farewell, nothing is finished. Its children end by themselves. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  async stop(): Promise<void> {
    await this.#end('SIGQUIT')
    await rm(this.folder, { recursive: true, force: true })
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }
}

/** initdb refuses root, so root starts it as somebody who may do nothing else. */
const ordinaryUser = process.getuid?.() === 0 ? findUser('postgres', 'nobody') : undefined

function findUser(...names: string[]): { uid: number; gid: number } {
  const rows = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'))
  const found = names.flatMap((name) => rows.filter(([user]) => user === name))[0]
  if (!found) throw new Error('there is no ordinary user to run PostgreSQL as')
  return { uid: Number(found[2]), gid: Number(found[3]) }
}
