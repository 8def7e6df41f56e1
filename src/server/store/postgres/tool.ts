import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where Debian puts each version's own. */
const debian = '/usr/lib/postgresql'

/** A client program of PostgreSQL, the one on the PATH or the newest that Debian has; null when there is none. */
export function findTool(name: string, path = process.env['PATH'] ?? '', versions = debian): string | null {
  const newest = (existsSync(versions) ? readdirSync(versions) : []).sort((a, b) => Number(b) - Number(a))
  const folders = [...path.split(delimiter).filter((folder) => folder !== ''), ...newest.map((version) => join(versions, version, 'bin'))]
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file)) ?? null
}

/** Runs it, on the database of the address where one is given; what it says of a failure is the error. */
export async function runTool(name: 'pg_dump' | 'pg_restore', args: readonly string[], url?: string): Promise<void> {
  const program = findTool(name)
  if (program === null) throw new Error(`${name} is not installed here: it comes with the client programs of PostgreSQL (Debian: apt-get install postgresql-client)`)
  const { address, password } = url === undefined ? {} : withoutPassword(url)
  const where = address === undefined ? [] : ['--no-password', `--dbname=${address}`]
  const env = password === undefined ? process.env : { ...process.env, PGPASSWORD: password }
  const running = spawn(program, [...where, ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  running.stderr.on('data', (text: Buffer) => (said += text.toString()))
  const code = await new Promise<number | null>((resolve, reject) => running.once('error', reject).once('close', resolve))
  if (code !== 0) throw new Error(`${name} failed: ${said.trim()}`)
}

/** A command line can be read by everybody on the machine: a password goes by the environment. */
export function withoutPassword(url: string): { address: string; password?: string } {
  const address = new URL(url)
  const password = decodeURIComponent(address.password) || (address.searchParams.get('password') ?? '')
  address.password = ''
  const others = [...address.searchParams].filter(([name]) => name !== 'password')
  // These programs read a plus sign as one.
  address.search = others.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  return { address: address.href, ...(password !== '' && { password }) }
}
