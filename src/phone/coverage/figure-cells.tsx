import { Link } from 'wouter'
import { join } from '../ui/join.ts'
import { tableWords as words } from '../words/coverage.ts'
import { useLanguage, useSay, sayNumber } from '../words/say.tsx'
import styles from './area-table.module.css'
import { Bar } from './bar.tsx'
import { percentWords, signedWords } from './number-words.ts'
import { hrefOf, type List, type Query } from './query.ts'
import { hasGoal, type Row } from './rows.ts'
import type { View } from './use-view.ts'

interface FigureCellsProps {
  readonly row: Row
  readonly view: View
  readonly inside: Partial<Query>
}

/** The figures of an area. A count opens exactly as many places as it says; a rate, a distance and a change what they are worked out of. */
export function FigureCells({ row, view, inside }: FigureCellsProps) {
  const say = useSay()
  const language = useLanguage()
  const { query, rows, total, goal, names, kind } = view
  const unit = names.unit(kind)
  const count = (list: List, n: number, what: string, roomy = false) => (
    <td className={join(roomy && styles['roomy'])}>
      <Link
        href={hrefOf(query, inside, list)}
        className={join(styles['figure'], n === 0 && styles['zero'])}
        aria-label={say(words.figure, { area: row.name, what, n, unit })}
      >
        {sayNumber(n, language)}
      </Link>
    </td>
  )
  const workedOut = (list: List, value: string, what: string) => (
    <Link href={hrefOf(query, inside, list)} className={styles['figure']} aria-label={say(words.workedOut, { area: row.name, what, value })}>
      {value}
    </Link>
  )
  return (
    <>
      {count('expected', row.expected, say(words.expected), true)}
      {count('covered', row.covered, say(words.covered), true)}
      {count('today', row.today, say(words.today), true)}
      <td className={join(styles['bar'], styles['roomy'])}>
        <Bar rate={row.rate} goal={row.goal} behind={row.behind} />
      </td>
      <td className={styles['rate']}>{workedOut('covered', percentWords(row.rate), say(words.rate))}</td>
      {hasGoal(rows, total) && (
        <td className={join(row.behind && styles['late'])}>
          {row.gap !== null && workedOut('covered', signedWords(row.gap), say(words.gapToOwn))}
          {row.goal.target !== null && row.goal.target !== goal.target && (
            <span className={styles['own']}>{say(words.ownTarget, { rate: percentWords(row.goal.target) })}</span>
          )}
          {row.perDay !== null && <span className={styles['own']}>{say(words.perDay, { n: row.perDay })}</span>}
        </td>
      )}
      <td>{workedOut('before', signedWords(row.change), say(words.change))}</td>
      {count('tried', row.tried, say(words.tried))}
      {count('never', row.never, say(words.never))}
    </>
  )
}
