import { randomBytes } from 'node:crypto'
import { writesAlone } from './dialect.ts'
import { mark, setMark } from './office.ts'
import type { Database } from './streams.ts'

export function newEpoch(): string {
  return randomBytes(8).toString('hex')
}

/** Every sync asks for it. Where other processes may renew it too, it is read each time. */
export function keepEpoch(db: Database, found: string) {
  let kept = found
  return {
    async read(): Promise<string> {
      return writesAlone(db) ? kept : ((await mark(db, 'epoch')) ?? kept)
    },
    async renew(): Promise<string> {
      const renewed = newEpoch()
      await setMark(db, 'epoch', renewed)
      return (kept = renewed)
    },
  }
}
