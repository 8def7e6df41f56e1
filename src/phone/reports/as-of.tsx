import { localDay } from '../../domain/day.ts'
import type { FigureBook } from '../../domain/report/figure.ts'
import { useToday } from '../record-book/today.ts'
import { dayWords, timeWords } from '../words/dates.ts'
import { desk as words } from '../words/reports.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import styles from './desk.module.css'

/** When the figures were taken: the last exchange with the office. */
export function AsOf({ book }: { readonly book: FigureBook | null }) {
  const say = useSay()
  const language = useLanguage()
  const today = useToday()
  if (!book) return <output className={styles['as-of']}>{say(words.counting)}</output>
  const { asOf } = book
  return (
    <span className={styles['as-of']}>
      {asOf === 0 ? say(words.neverSent) : say(words.asOf, { day: dayWords(localDay(asOf), language, today), time: timeWords(asOf) })}
    </span>
  )
}
