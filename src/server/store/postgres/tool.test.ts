import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { findTool, runTool, withoutPassword } from './tool.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gridwalk-tools-'))
  for (const version of ['9', '15', '17', 'none']) await mkdir(join(folder, version, 'bin'), { recursive: true })
  for (const version of ['9', '15']) await writeFile(join(folder, version, 'bin', 'pg_dump'), '')
})
afterEach(() => void vi.unstubAllEnvs())
afterAll(() => rm(folder, { recursive: true, force: true }))

test('the program on the PATH comes first, then the newest that Debian has', () => {
  expect(findTool('pg_dump', join(folder, '9', 'bin'), folder)).toBe(join(folder, '9', 'bin', 'pg_dump'))
  expect(findTool('pg_dump', join(folder, '17', 'bin'), folder)).toBe(join(folder, '15', 'bin', 'pg_dump'))
  expect(findTool('pg_restore', '', folder)).toBeNull()
  expect(findTool('pg_dump', '', join(folder, 'nowhere'))).toBeNull()
})

test('no password is left in the address that a program is told, wherever it stood', () => {
  expect(withoutPassword('postgres://me@db:5432/office?options=-c%20search_path%3Dhome')).toEqual({
    address: 'postgres://me@db:5432/office?options=-c%20search_path%3Dhome',
  })
  expect(withoutPassword('postgres://me:a%40b@db/office?sslmode=require')).toEqual({ address: 'postgres://me@db/office?sslmode=require', password: 'a@b' })
  expect(withoutPassword('postgres://me@db/office?password=secret')).toEqual({ address: 'postgres://me@db/office', password: 'secret' })
})

test('a password is told by the environment and never on the command line, and what went wrong is said', async () => {
  const said = join(folder, 'said')
  await writeFile(join(folder, 'pg_dump'), `#!/bin/sh\necho "$PGPASSWORD $*" > ${said}\necho 'no such table' >&2\nexit 1\n`)
  await chmod(join(folder, 'pg_dump'), 0o755)
  vi.stubEnv('PATH', folder)
  await expect(runTool('pg_dump', ['--table=a b'], 'postgres://me:secret@db/office')).rejects.toThrow('pg_dump failed: no such table')
  expect(await readFile(said, 'utf8')).toBe('secret --no-password --dbname=postgres://me@db/office --table=a b\n')
})

test('where the program is missing it is said what to install', async () => {
  await expect(runTool('pg_nothing' as never, [])).rejects.toThrow('pg_nothing is not installed here: it comes with the client programs of PostgreSQL')
})
