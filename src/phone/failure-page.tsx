import { MessagePage } from './message-page.tsx'
import { BookError, type BookFailure } from './record-book/failure.ts'
import { Button } from './ui/button.tsx'
import { app } from './words/app.ts'
import { useSay, type Phrase } from './words/say.tsx'

/** Says what went wrong in words of the work, and what to do. */
export function FailurePage({ failure, framed }: { readonly failure: unknown; readonly framed?: boolean | undefined }) {
  const say = useSay()
  const { title, note } = failure instanceof BookError ? words[failure.code] : broken
  return (
    <MessagePage title={say(title)} note={say(note)} framed={framed}>
      <Button wide onClick={() => location.reload()}>
        {say(app.reload)}
      </Button>
    </MessagePage>
  )
}

interface Words {
  readonly title: Phrase
  readonly note: Phrase
}

const broken: Words = { title: app.brokenTitle, note: app.brokenNote }

const words: Record<BookFailure, Words> = {
  failed: { title: app.failedTitle, note: app.failedNote },
  full: { title: app.fullTitle, note: app.fullNote },
  newer: { title: app.newerTitle, note: app.newerNote },
  'stepped-aside': { title: app.steppedAsideTitle, note: app.steppedAsideNote },
  unusable: { title: app.unusableTitle, note: app.unusableNote },
}
