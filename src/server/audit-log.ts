import { townOf, type AreaCode } from '../domain/area.ts'
import type { AuditKind, AuditNote } from '../domain/audit.ts'
import type { Account } from '../domain/people.ts'
import { officeChain, type PlacedNote } from './store/audit-store.ts'
import type { Store } from './store/store.ts'

/** What is said of an act; who and when is known. */
export interface AuditWords {
  readonly subject?: string | null
  readonly area?: AreaCode | null
  readonly detail?: AuditNote['detail']
}

type Actor = Pick<Account, 'id' | 'areas'> | null

/** Where capabilities write down what was done. */
export interface AuditLog {
  /** The entry of an act that the store writes down together with it, see `withAudit`. Nobody's acts (a null actor) stand in the chain of no town. */
  entry(actor: Actor, kind: AuditKind, words?: AuditWords): PlacedNote
  /** Of what happened elsewhere than in the store. Resolves when it is on disk. */
  note(actor: Actor, kind: AuditKind, words?: AuditWords): Promise<void>
  /**
   * For what a stranger may make happen thousands of times: the same of the same account is counted, and stands as one
   * entry within a minute.
   */
  count(actor: Actor, kind: AuditKind, words?: AuditWords): void
  /** Writes down what was only counted so far. */
  settle(): Promise<void>
  /** `settle`, and no more timers. */
  close(): Promise<void>
}

const settleAfter = 60_000
/** Different things counted at once; further ones are counted together. */
const mostCounted = 500

export function keepAuditLog(store: Pick<Store, 'appendAudit'>, now: () => number): AuditLog {
  let counted = new Map<string, { note: PlacedNote; times: number }>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const entry = (actor: Actor, kind: AuditKind, { subject = null, area = null, detail = {} }: AuditWords = {}): PlacedNote => {
    const town = (actor && townOf(actor.areas[0] ?? '')) || officeChain
    return { town, at: now(), kind, actor: actor?.id ?? null, subject, area, detail }
  }
  const settle = async () => {
    clearTimeout(timer)
    timer = undefined
    const notes = [...counted.values()].map(({ note, times }) => ({ ...note, detail: { ...note.detail, times } }))
    counted = new Map()
    if (notes.length > 0) await store.appendAudit(notes)
  }
  return {
    entry,
    note: (actor, kind, words) => store.appendAudit([entry(actor, kind, words)]),
    count(actor, kind, words = {}) {
      const crowd = counted.size >= mostCounted
      const note = entry(crowd ? null : actor, kind, crowd ? {} : words)
      const key = JSON.stringify([note.town, note.kind, note.actor, note.subject, note.area, note.detail])
      counted.set(key, { note, times: (counted.get(key)?.times ?? 0) + 1 })
      timer ??= setTimeout(() => void settle().catch(() => undefined), settleAfter).unref()
    },
    settle,
    close: settle,
  }
}
