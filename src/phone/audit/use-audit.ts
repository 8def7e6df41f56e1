import { useCallback, useEffect, useRef, useState } from 'react'
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

/** What the office's log says in these days, of this kind. */
export function useAudit({ from, to, kind }: AuditWish): AuditHere {
  const [found, setFound] = useState<{ readonly entries: readonly AuditEntry[]; readonly more: boolean } | null>(null)
  const [busy, setBusy] = useState(true)
  const [trouble, setTrouble] = useState<Refused['why'] | null>(null)
  const turn = useRef(0)

  const read = useCallback(
    async (before: readonly AuditEntry[]) => {
      const mine = (turn.current += 1)
      setBusy(true)
      const reply = await readAudit({ from, to, kind }, before.length)
      // Somebody has asked for other days meanwhile.
      if (mine !== turn.current) return
      setBusy(false)
      setTrouble(reply.ok ? null : reply.why)
      if (reply.ok) setFound({ entries: [...before, ...reply.body.entries], more: reply.body.more })
    },
    [from, to, kind],
  )
  useEffect(() => void read([]), [read])

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
    lookAgain: () => void read([]),
    readOn: () => void read(entries ?? []),
    readAll,
  }
}
