import type { Driver } from './driver.ts'

/**
 * Durability is set by us and then read back: drivers differ in what they start with, and NORMAL loses
 * acknowledged visits in a power cut. 64 MB of cache; a checkpoint every 40 MB keeps it out of most pushes.
 */
export function makeDurable(driver: Driver): void {
  driver.exec('pragma busy_timeout = 5000')
  driver.exec('pragma journal_mode = wal')
  driver.exec('pragma synchronous = full')
  driver.exec('pragma foreign_keys = on')
  driver.exec('pragma cache_size = -65536')
  driver.exec('pragma wal_autocheckpoint = 10000')
  const full = 2
  if (Number(driver.value('pragma synchronous')) !== full) throw new Error('the store cannot set synchronous=FULL')
  if (driver.value('pragma journal_mode') !== 'wal')
    throw new Error('the store cannot write ahead (WAL) in this folder')
}
