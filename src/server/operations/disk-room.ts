import { statfs } from 'node:fs/promises'

/**
 * `low`: the office is warned. `no-photos`: photos are refused, since they are what takes room, and wait on the phones.
 * `full`: nothing that is new is taken any more, so that the store never runs out of room in the middle of its work.
 */
export type RoomLevel = 'ample' | 'low' | 'no-photos' | 'full'

/** Bytes on the disk of the data folder; null where the system does not say. */
export interface Room {
  readonly free: number | null
  readonly total: number | null
  readonly level: RoomLevel
}

export type ReadRoom = () => Promise<Room>

/** Free bytes below which each begins. */
const below = { full: 100e6, 'no-photos': 500e6, low: 2e9 } as const

export const roomUnknown: Room = { free: null, total: null, level: 'ample' }
/** Milliseconds for which an answer holds. */
const fresh = 5_000

/** Looks at the disk that the folder lies on, at most every five seconds. */
export function createDiskRoom(folder: string, now: () => number = Date.now): ReadRoom {
  let last = roomUnknown
  let at = Number.NEGATIVE_INFINITY
  return async () => {
    if (now() - at < fresh) return last
    at = now()
    const disk = await statfs(folder).catch(() => null)
    last = disk === null ? roomUnknown : roomOf(disk.bavail * disk.bsize, disk.blocks * disk.bsize)
    return last
  }
}

export function roomOf(free: number, total: number): Room {
  const level = (['full', 'no-photos', 'low'] as const).find((each) => free < below[each]) ?? 'ample'
  return { free, total, level }
}
