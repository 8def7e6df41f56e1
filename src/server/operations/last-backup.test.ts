import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lastBackup, noteBackup } from './last-backup.ts'

test('the last backup is known once one was made, and the newest counts', async () => {
  const data = await mkdtemp(join(tmpdir(), 'gridwalk-backup-'))
  expect(await lastBackup(data)).toBeNull()
  await noteBackup(data, 1_795_000_000_000)
  await noteBackup(data, 1_795_000_060_000)
  expect(await lastBackup(data)).toBe(1_795_000_060_000)
  await rm(data, { recursive: true })
})
