import { MessagePage } from './message-page.tsx'
import { Button } from './ui/button.tsx'
import { app } from './words/app.ts'
import { useSay, type Phrase } from './words/say.tsx'

/** Says what went wrong in words of the work, and what to do. */
export function FailurePage({ words = broken, framed }: {
  readonly words?: { readonly title: Phrase; readonly note: Phrase }
  readonly framed?: boolean | undefined
}) {
  const say = useSay()
  return (
    <MessagePage title={say(words.title)} note={say(words.note)} framed={framed}>
      <Button wide onClick={() => location.reload()}>
        {say(app.reload)}
      </Button>
    </MessagePage>
  )
}

const broken = { title: app.brokenTitle, note: app.brokenNote }
