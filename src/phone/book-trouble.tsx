import { lazy, Suspense } from 'react'
import { FailurePage } from './failure-page.tsx'
import type { BookFailure } from './record-book/failure.ts'
import { bookTrouble as words } from './words/trouble.ts'
import type { Phrase } from './words/say.tsx'

const LockScreen = lazy(() => import('./pin/lock-screen.tsx').then((part) => ({ default: part.LockScreen })))

/** Why the record book cannot be opened or written, in words of the work. */
export function BookTrouble({ code, framed }: { readonly code: BookFailure; readonly framed?: boolean | undefined }) {
  if (code === 'locked') {
    return (
      <Suspense>
        <LockScreen />
      </Suspense>
    )
  }
  return <FailurePage words={phrases[code]} framed={framed} />
}

const phrases: Record<Exclude<BookFailure, 'locked'>, { readonly title: Phrase; readonly note: Phrase }> = {
  failed: { title: words.failedTitle, note: words.failedNote },
  full: { title: words.fullTitle, note: words.fullNote },
  newer: { title: words.newerTitle, note: words.newerNote },
  'stepped-aside': { title: words.steppedAsideTitle, note: words.steppedAsideNote },
  unusable: { title: words.unusableTitle, note: words.unusableNote },
}
