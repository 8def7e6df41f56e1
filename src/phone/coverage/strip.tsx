import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { areaLevel } from '../../domain/area.ts'
import { daysBetween } from '../../domain/day.ts'
import { pointsBetween, toPercent } from '../../domain/percent.ts'
import { join } from '../ui/join.ts'
import { figureWords as words, levelWords } from '../words/coverage.ts'
import { useLanguage, useSay, sayNumber } from '../words/say.tsx'
import { percentWords, signedWords } from './number-words.ts'
import { hrefOf, type List } from './query.ts'
import styles from './strip.module.css'
import type { View } from './use-view.ts'

/** The key figures of the area, each with its unit and what it is out of; each opens what stands behind it. */
export function Strip({ view }: { readonly view: View }) {
  const say = useSay()
  const language = useLanguage()
  const { query, total, goal, spots, rows, days, kind, names } = view
  const unit = names.unit(kind)
  const behind = rows.filter((row) => row.behind).length
  const [first] = rows
  const gone = daysBetween(days.now.from, days.now.to) + 1
  const to = (list: List) => hrefOf(query, {}, list)
  const number = (n: number) => sayNumber(n, language)
  return (
    <ul className={styles['strip']} aria-label={say(words.strip)}>
      <Figure
        label={say(words.rate)}
        value={toPercent(total.rate).toFixed(1)}
        unit="%"
        note={say(words.of, { covered: total.covered, expected: total.expected, unit })}
        href={to('covered')}
      />
      {goal.pace !== null && (
        <Figure
          label={say(words.pace, { rate: percentWords(goal.pace) })}
          value={signedWords(pointsBetween(goal.pace, total.rate))}
          unit={say(words.points)}
          {...(total.perDay !== null && { note: say(words.perDay, { n: total.perDay, unit }) })}
          tone={total.behind ? 'gap' : 'good'}
          href={to('covered')}
        />
      )}
      <Figure
        label={say(words.change)}
        value={number(total.today)}
        unit={unit}
        note={say(words.until, { n: total.figures.untilYesterday.covered, unit })}
        href={to('today')}
      />
      <Figure
        label={say(words.since, { n: gone })}
        value={signedWords(total.change)}
        unit={say(words.points)}
        href={to('before')}
      />
      <Figure label={say(words.tried)} value={number(total.tried)} unit={unit} href={to('tried')} />
      <Figure
        label={say(words.never)}
        value={number(total.never)}
        unit={unit}
        href={to('never')}
        more={
          spots !== null && spots.length > 0 && (
            <Link href={to('spots')} className={styles['more']}>
              {say(words.spots, { n: spots.length })}
            </Link>
          )
        }
      />
      {goal.pace !== null && first && rows.length > 1 && (
        <Figure
          label={say(words.behind)}
          value={number(behind)}
          unit={say(levelWords[areaLevel(first.code)], { n: behind })}
          tone={behind > 0 ? 'gap' : 'good'}
          href={to('behind')}
        />
      )}
      <Figure
        label={say(words.visits)}
        value={number(total.figures.visits)}
        unit={say(words.times, { n: total.figures.visits })}
        href={to('visits')}
      />
    </ul>
  )
}

interface FigureProps {
  readonly label: string
  readonly value: string
  readonly unit: string
  readonly note?: string
  readonly tone?: 'gap' | 'good'
  /** What stands behind it; of a figure worked out of others, what those count. */
  readonly href: string
  readonly more?: ReactNode
}

function Figure({ label, value, unit, note, tone, href, more }: FigureProps) {
  const inside = (
    <>
      <span className={styles['label']}>{label}</span>
      <span className={join(styles['value'], tone && styles[tone])}>
        <b>{value}</b> <span>{unit}</span>
      </span>
      {note && <span className={styles['note']}>{note}</span>}
    </>
  )
  return (
    <li className={styles['figure']}>
      <Link href={href} className={join(styles['inside'], styles['link'])}>
        {inside}
      </Link>
      {more}
    </li>
  )
}
