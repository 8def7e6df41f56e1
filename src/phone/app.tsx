import { useEffect, useLayoutEffect } from 'react'
import { useLocation } from 'wouter'
import { applyPreferences } from './apply-preferences.ts'
import { BeforeStart } from './before-start.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Failure } from './failure.tsx'
import { Frame } from './frame.tsx'
import { keepStorage } from './keep-storage.ts'
import { MessagePage } from './message-page.tsx'
import { BookProvider, useSteppedAside, type RecordBook } from './record-book/book.ts'
import { BookError } from './record-book/failure.ts'
import { usePreferences } from './record-book/preferences.ts'
import { Screens } from './screens.tsx'
import { useSession } from './session.ts'
import { SignedOut } from './signed-out.tsx'
import { startSync } from './sync/schedule.ts'
import { appVersion } from './version.ts'
import { app } from './words/app.ts'
import { LanguageProvider, useSay } from './words/say.tsx'

export function App() {
  const { theme, textSize, language } = usePreferences()
  useLayoutEffect(() => applyPreferences({ theme, textSize, language }), [theme, textSize, language])
  return (
    <LanguageProvider value={language}>
      <ErrorBoundary>
        <BeforeStart>
          <Opened />
        </BeforeStart>
      </ErrorBoundary>
    </LanguageProvider>
  )
}

function Opened() {
  const say = useSay()
  const session = useSession()
  switch (session.is) {
    case 'opening':
      return <MessagePage title={say(app.opening)} />
    case 'failed':
      return <Failure failure={session.failure} />
    case 'signed-out':
      return <SignedOut />
    case 'open':
      return <WithBook key={session.book.account.id} book={session.book} />
  }
}

function WithBook({ book }: { readonly book: RecordBook }) {
  const steppedAside = useSteppedAside(book)
  const [path] = useLocation()
  useEffect(() => keepStorage(book), [book])
  useEffect(() => startSync(book, appVersion), [book])
  if (steppedAside) return <Failure failure={new BookError('stepped-aside')} />
  return (
    <BookProvider value={book}>
      <Frame>
        <ErrorBoundary key={path} framed>
          <Screens />
        </ErrorBoundary>
      </Frame>
    </BookProvider>
  )
}
