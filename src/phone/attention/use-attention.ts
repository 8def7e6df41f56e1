import { useCallback, useEffect, useState } from 'react'
import { readAttention, type AttentionReply, type Refused } from '../sync/attention.ts'

/** What the office says of itself, asked for when the screen opens and when somebody wants to know again. */
export function useAttention() {
  const [list, setList] = useState<AttentionReply | null>(null)
  const [busy, setBusy] = useState(true)
  const [trouble, setTrouble] = useState<Refused['why'] | null>(null)
  const take = useCallback((reply: Awaited<ReturnType<typeof readAttention>>) => {
    setBusy(false)
    setTrouble(reply.ok ? null : reply.why)
    if (reply.ok) setList(reply.list)
  }, [])
  useEffect(() => {
    let gone = false
    void readAttention().then((reply) => (gone ? undefined : take(reply)))
    return () => {
      gone = true
    }
  }, [take])
  function lookAgain(): void {
    setBusy(true)
    void readAttention().then(take)
  }
  return { list, busy, trouble, lookAgain }
}
