import { useState } from 'react'
import { differencesFrom, type FigureDifference } from '../../../domain/report/figure-difference.ts'
import { figureName } from '../../../domain/report/figure-name.ts'
import { missingText } from '../../../domain/report/figure-text.ts'
import type { FigureBook } from '../../../domain/report/figure.ts'
import type { Report } from '../../../domain/report/report.ts'
import type { Naming } from '../../../domain/report/table.ts'
import { askFigures } from '../../sync/figures.ts'
import { Button } from '../../ui/button.tsx'
import { sealing as words } from '../../words/reports.ts'
import { useSay, type Phrase } from '../../words/say.tsx'
import { checkRefusal } from '../check-refusal.ts'
import styles from '../desk.module.css'

type Check =
  | { readonly is: 'unasked' | 'asking' }
  | { readonly is: 'refused'; readonly why: Phrase }
  | { readonly is: 'told'; readonly of: FigureBook; readonly differences: readonly FigureDifference[] }

interface CheckCardProps {
  readonly report: Report
  readonly book: FigureBook
  readonly naming: Naming
}

/** 查对: whether the office's store counts the same as this device. It holds for the figures it was asked about alone. */
export function CheckCard({ report, book, naming }: CheckCardProps) {
  const say = useSay()
  const [check, setCheck] = useState<Check>({ is: 'unasked' })
  // A sealed figure is not what the office counts now, nor is one that was filled in.
  if ((report.sealed ?? null) !== null || report.period.kind === 'as-of') return null
  const ask = async () => {
    setCheck({ is: 'asking' })
    const reply = await askFigures(report.area, report.period)
    if ('why' in reply) return setCheck({ is: 'refused', why: checkRefusal(reply) })
    const differences = differencesFrom(reply.body.total, book)
    setCheck({ is: 'told', of: book, differences })
  }
  const told = check.is === 'told' && check.of === book ? check.differences : null
  return (
    <section className={styles['settings']} aria-label={say(words.check)}>
      <div>
        <Button kind="quiet" size="small" aria-disabled={check.is === 'asking'} onClick={() => void ask()}>
          {say(check.is === 'asking' ? words.checking : words.check)}
        </Button>
      </div>
      <output className={styles['note']}>
        {check.is === 'refused' && say(check.why)}
        {told?.length === 0 && say(words.same)}
        {told !== null && told.length > 0 && `${say(words.differs, { n: told.length })} ${say(words.differsNote)}`}
      </output>
      {told !== null && told.length > 0 && (
        <ul className={styles['differences']}>
          {told.map(({ key, before, now }) => (
            <li key={key}>
              {say(words.officeSays, { name: figureName(key, naming), before: String(before ?? missingText), now: String(now ?? missingText) })}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
