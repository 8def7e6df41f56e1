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
  for (const rule of retentionRules) {
    const rows = await follow(rule, tools)
    if (rows > 0) await tools.audit.note(null, 'retention', { subject: rule.id, detail: { days: rule.days, rows } })
  }
}

async function follow({ id, days }: RetentionRule, { store, photos, now }: RetentionTools): Promise<number> {
  const before = now() - days * aDay
  switch (id) {
    case 'withdrawn-photos':
      return photos.forget(await store.forgetWithdrawnPhotos(before))
    case 'photo-parts':
      return photos.forgetParts(before)
    case 'sessions':
    case 'codes':
    case 'former-areas':
    case 'silent-phones':
    case 'accepted-aside':
    case 'audit':
      return store.forget(id, before)
  }
}

/** Once now and then once a day. What goes wrong is told and tried again the next day; nothing else waits for it. */
export function keepRetention(tools: RetentionTools, failed: (error: unknown) => void): void {
  const run = () => void runRetention(tools).catch(failed)
  run()
  setInterval(run, aDay).unref()
}
