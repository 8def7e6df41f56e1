import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { createDiskRoom, roomOf } from './disk-room.ts'

test.each([
  [50e9, 'ample'],
  [1.9e9, 'low'],
  [499e6, 'no-photos'],
  [99e6, 'full'],
] as const)('%d bytes left are %s', (free, level) => {
  expect(roomOf(free, 100e9)).toEqual({ free, total: 100e9, level })
})

test('the disk of a folder is looked at; of a folder that is not there nothing is known, and nothing refused for it', async () => {
  const { free, total } = await createDiskRoom(tmpdir())()
  expect(free).toBeGreaterThan(0)
  expect(total).toBeGreaterThanOrEqual(free ?? 0)
  expect(await createDiskRoom('/nowhere/at/all')()).toEqual({ free: null, total: null, level: 'ample' })
})
