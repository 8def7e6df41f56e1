import { useCallback, useEffect, useState } from 'react'
import { readAudit, type AuditEntry, type AuditWish, type Refused } from '../sync/audit.ts'

export interface AuditHere {
  /** Newest first; null while none have come. */
  readonly entries: readonly AuditEntry[] | null
  readonly more: boolean
  readonly busy: boolean
  readonly trouble: Refused['why'] | null
  readonly lookAgain: () => void
  readonly readOn: () => void
  /** Every entry of the wish, page after page; null when the office could not be reached to the end. */
  readonly readAll: () => Promise<readonly AuditEntry[] | null>
}

/** What the office's log says in these days, of this kind. Another wish is another screen. */
export function useAudit({ from, to, kind }: AuditWish): AuditHere {
  const [found, setFound] = useState<{ readonly entries: readonly AuditEntry[]; readonly more: boolean } | null>(null)
  const [busy, setBusy] = useState(true)
  const [trouble, setTrouble] = useState<Refused['why'] | null>(null)

  const take = useCallback((before: readonly AuditEntry[], reply: Awaited<ReturnType<typeof readAudit>>) => {
    setBusy(false)
    setTrouble(reply.ok ? null : reply.why)
    if (reply.ok) setFound({ entries: [...before, ...reply.body.entries], more: reply.body.more })
  }, [])
  useEffect(() => {
    let gone = false
    void readAudit({ from, to, kind }, 0).then((reply) => (gone ? undefined : take([], reply)))
    return () => {
      gone = true
    }
  }, [from, to, kind, take])

  const read = (before: readonly AuditEntry[]) => {
    if (busy) return
    setBusy(true)
    void readAudit({ from, to, kind }, before.length).then((reply) => take(before, reply))
  }
  const readAll = async () => {
    const all: AuditEntry[] = []
    for (;;) {
      const reply = await readAudit({ from, to, kind }, all.length)
      if (!reply.ok) return null
      all.push(...reply.body.entries)
      if (!reply.body.more) return all
    }
  }
  const entries = found?.entries ?? null
  return {
    entries,
    more: found?.more ?? false,
    busy,
    trouble,
    lookAgain: () => read([]),
    readOn: () => read(entries ?? []),
    readAll,
  }
}
