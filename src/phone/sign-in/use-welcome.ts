import { useCallback, useEffect, useState } from 'react'
import { welcome as askWelcome } from '../sync/sign-in.ts'

type Reply = Awaited<ReturnType<typeof askWelcome>>
type Welcome = Extract<Reply, { ok: true }>['welcome']

interface WelcomeState {
  readonly welcome: Welcome | null
  /** The office could not be reached. */
  readonly cutOff: boolean
  readonly again: () => void
}

/** What the office says before anybody has signed in; asked again when the signal returns. */
export function useWelcome(): WelcomeState {
  const [reply, setReply] = useState<Reply | null>(null)
  const again = useCallback(() => {
    const ask = async () => setReply(await askWelcome())
    void ask()
  }, [])
  useEffect(() => {
    again()
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [again])
  return { welcome: reply?.ok ? reply.welcome : null, cutOff: reply !== null && !reply.ok, again }
}
