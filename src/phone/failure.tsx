import { lazy, Suspense } from 'react'
import { FailurePage } from './failure-page.tsx'
import { BookError } from './record-book/failure.ts'

const BookTrouble = lazy(() => import('./book-trouble.tsx').then((part) => ({ default: part.BookTrouble })))

/** The page for what went wrong. Where not even its words can be fetched, the page that fits everything stands. */
export function Failure({ failure, framed }: { readonly failure: unknown; readonly framed?: boolean | undefined }) {
  const whole = <FailurePage framed={framed} />
  if (!(failure instanceof BookError)) return whole
  return (
    <Suspense fallback={failure.code === 'locked' ? null : whole}>
      <BookTrouble code={failure.code} framed={framed} />
    </Suspense>
  )
}
