import { figureName } from '../../../domain/report/figure-name.ts'
import type { Figure, FigureBook } from '../../../domain/report/figure.ts'
import type { Report } from '../../../domain/report/report.ts'
import type { Naming } from '../../../domain/report/table.ts'
import { useToday } from '../../record-book/today.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { join } from '../../ui/join.ts'
import { panel as words } from '../../words/reports.ts'
import { useLanguage, useSay } from '../../words/say.tsx'
import { behindHref } from '../behind-href.ts'
import styles from '../desk.module.css'
import { valueWords } from '../value-words.ts'
import { sourceLines } from './source-lines.ts'

interface FigureCardProps {
  readonly figure: Figure
  readonly report: Report
  readonly book: FigureBook
  readonly naming: Naming
  readonly chosen: boolean
  readonly onChoose: () => void
  readonly onUntype: () => void
}

/** One figure: its value, what it is made of, as of when and how it was rounded; chosen, it opens the visits behind it. */
export function FigureCard({ figure, report, book, naming, chosen, onChoose, onUntype }: FigureCardProps) {
  const say = useSay()
  const language = useLanguage()
  const today = useToday()
  const behind = chosen ? book.behind(figure.key).length : 0
  return (
    <li className={join(styles['card'], chosen && styles['on'])} data-source={figure.key}>
      <button type="button" className={styles['source']} aria-pressed={chosen} onClick={onChoose}>
        <span className={styles['source-row']}>
          <span>{figureName(figure.key, naming)}</span>
          <b>{valueWords(figure, language)}</b>
        </span>
        {sourceLines(figure, book, say, language, today).map((line) => (
          <span key={line} className={styles['note']}>
            {line}
          </span>
        ))}
      </button>
      {chosen && (behind > 0 || figure.source === 'typed') && (
        <div className={styles['ways']}>
          {behind > 0 && (
            <LinkButton kind="secondary" size="small" href={behindHref(report.id, figure.key)}>
              {say(words.behind, { n: behind })}
            </LinkButton>
          )}
          {figure.source === 'typed' && (
            <Button kind="quiet" size="small" onClick={onUntype}>
              {say(words.unfill)}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
