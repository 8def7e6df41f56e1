import { KeyRound } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useBook } from '../record-book/book.ts'
import { lockDemandedSince } from '../record-book/lock/demand.ts'
import { Banner } from '../ui/banner.tsx'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Screen } from '../ui/screen.tsx'
import { pin as words } from '../words/pin.ts'
import { useSay } from '../words/say.tsx'

const aDay = 86_400_000
const graceDays = 7

/** Where the office asks for a PIN and there is none: a word above every page, and after a week a page instead of it. Logging always stays possible. */
export function PinDemand({ children }: { readonly children: ReactNode }) {
  const say = useSay()
  const book = useBook()
  const [path] = useLocation()
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    lockDemandedSince(book, Date.now()).then(
      // A clock that was set back must not make the time run out.
      (since) => setLeft(graceDays - Math.floor(Math.max(0, Date.now() - since) / aDay)),
      () => setLeft(graceDays),
    )
  }, [book])

  if (path === '/pin' || left === null) return children
  if (left > 0) {
    return (
      <>
        <Banner tone="calm" icon={<KeyRound />} title={say(words.demandTitle)} note={say(words.demandNote, { n: left })} act={say(words.set)} href="/pin" />
        {children}
      </>
    )
  }
  return (
    <Screen title={say(words.title)}>
      <EmptyState
        icon={<KeyRound size={48} />}
        title={say(words.overdueTitle)}
        note={say(words.overdueNote)}
        action={
          <>
            <LinkButton wide href="/pin">
              {say(words.set)}
            </LinkButton>
            <LinkButton wide kind="quiet" href="/log">
              {say(words.logAnyway)}
            </LinkButton>
          </>
        }
      />
    </Screen>
  )
}
