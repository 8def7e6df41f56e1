import { retentionRules, type RetentionRule } from '../../domain/retention.ts'
import type { AuditLog } from '../audit-log.ts'
import type { Store } from '../store/store.ts'

export interface RetentionTools {
  readonly store: Store
  readonly audit: AuditLog
  readonly photos: ForgetsPhotos
  readonly now: () => number
}

/** The files of photos, as far as retention has to do with them. */
export interface ForgetsPhotos {
  forget(hashes: readonly string[]): Promise<number>
  /** Parts that nothing was added to since `before`, milliseconds since 1970 UTC. */
  forgetParts(before: number): Promise<number>
}

const aDay = 86_400_000

/** Goes over all rules once; each that deleted something leaves a line in the log. */
export async function runRetention(tools: RetentionTools): Promise<void> {
  for (const rule of retentionRules) await follow(rule, tools)
}

/** Rows go together with their line; of files it is written once they are gone. */
async function follow({ id, days }: RetentionRule, { store, audit, photos, now }: RetentionTools): Promise<void> {
  const before = now() - days * aDay
  const words = { subject: id, detail: { days } }
  const noteFiles = async (files: number) => {
    if (files > 0) await audit.note(null, 'retention', { ...words, detail: { days, rows: files } })
  }
  switch (id) {
    case 'withdrawn-photos':
      return noteFiles(await photos.forget(await store.forgetWithdrawnPhotos(before)))
    case 'photo-parts':
      return noteFiles(await photos.forgetParts(before))
    case 'sessions':
    case 'codes':
    case 'former-areas':
    case 'silent-phones':
    case 'accepted-aside':
    case 'audit':
      await store.forget(id, before, audit.entry(null, 'retention', words))
  }
}

/** Once now and then once a day. What goes wrong is told and tried again the next day; nothing else waits for it. */
export function keepRetention(tools: RetentionTools, failed: (error: unknown) => void): void {
  const run = () => void runRetention(tools).catch(failed)
  run()
  setInterval(run, aDay).unref()
}
