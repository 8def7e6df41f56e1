import { MessagePage } from './message-page.tsx'
import { useAccount } from './record-book/book.ts'
import { Button, LinkButton } from './ui/button.tsx'
import { deadEnds as words } from './words/dead-ends.ts'
import { useSay } from './words/say.tsx'

/** The office's link opened once more: nothing is to be done, and the code in it stays unused. */
export function SignedInAlready() {
  const say = useSay()
  const { name } = useAccount()
  return (
    <MessagePage framed title={say(words.signedInTitle)} note={say(words.signedInNote, { name })}>
      <LinkButton href="/">{say(words.toToday)}</LinkButton>
      <LinkButton href="/me" kind="quiet">
        {say(words.toMe)}
      </LinkButton>
    </MessagePage>
  )
}

/** An address that leads nowhere. */
export function NotFound() {
  const say = useSay()
  return (
    <MessagePage framed title={say(words.notFoundTitle)} note={say(words.notFoundNote)}>
      <LinkButton href="/">{say(words.toToday)}</LinkButton>
    </MessagePage>
  )
}

/** A page of the office that was never opened on this device: it must be fetched first. */
export function NeedsSignal() {
  const say = useSay()
  return (
    <MessagePage framed title={say(words.needsSignalTitle)} note={say(words.needsSignalNote)}>
      <Button wide onClick={() => location.reload()}>
        {say(words.again)}
      </Button>
      <LinkButton href="/" kind="quiet">
        {say(words.toToday)}
      </LinkButton>
    </MessagePage>
  )
}
