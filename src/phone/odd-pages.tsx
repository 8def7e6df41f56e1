import { MessagePage } from './message-page.tsx'
import { LinkButton } from './ui/button.tsx'
import { oddPages } from './words/odd-pages.ts'
import { useSay } from './words/say.tsx'

/** The office's link opened once more: nothing is to be done, and the code in it stays unused. */
export function SignedInAlready({ name }: { readonly name: string }) {
  const say = useSay()
  return (
    <MessagePage framed title={say(oddPages.signedInTitle)} note={say(oddPages.signedInNote, { name })}>
      <LinkButton href="/">{say(oddPages.toToday)}</LinkButton>
      <LinkButton href="/me" kind="quiet">
        {say(oddPages.toMe)}
      </LinkButton>
    </MessagePage>
  )
}

export function NotFound() {
  const say = useSay()
  return (
    <MessagePage framed title={say(oddPages.notFoundTitle)} note={say(oddPages.notFoundNote)}>
      <LinkButton href="/">{say(oddPages.toToday)}</LinkButton>
    </MessagePage>
  )
}
