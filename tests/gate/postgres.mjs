import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { mayUseApt, patience } from './apt.mjs'

const debian = '/usr/lib/postgresql'
const oldest = 15

/** Folder with initdb and postgres in it, the newest that Debian has or the one on the PATH; null when there is none. */
export function findPostgres() {
  const versions = existsSync(debian) ? readdirSync(debian).map(Number).filter((version) => version >= oldest) : []
  const folders = versions.sort((a, b) => b - a).map((version) => join(debian, String(version), 'bin'))
  const onPath = (process.env['PATH'] ?? '').split(delimiter)
  return [...folders, ...onPath].find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ?? null
}

/** The one that was there, or one that is set up now; null when neither is possible. Debian's own cluster is not used. */
export function postgresOrInstalled() {
  const there = findPostgres()
  if (there || !mayUseApt()) return there
  console.log('Installing PostgreSQL from the packages of this system …')
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  try {
    execFileSync('apt-get', [...patience, '-qq', 'update'], options)
    execFileSync('apt-get', [...patience, '-qq', 'install', '-y', '--no-install-recommends', 'postgresql'], options)
  } catch {
    console.error('apt could not install it.')
  }
  return findPostgres()
}
