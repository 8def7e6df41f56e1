import { useState } from 'react'
import { daysBetween } from '../../domain/day.ts'
import { progressOf, type Round } from '../../domain/rounds.ts'
import type { Territory } from '../record-book/territory.ts'
import { useToday } from '../record-book/today.ts'
import { Button } from '../ui/button.tsx'
import { PartsBar } from '../ui/parts-bar.tsx'
import { dayWords } from '../words/dates.ts'
import { rounds as words } from '../words/rounds.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import { CannotSheet } from './cannot-sheet.tsx'
import styles from './rounds.module.css'

interface RoundCardProps {
  readonly round: Round
  readonly territory: Territory
  readonly mine: boolean
}

/** What the office asked for, by when, and how far it has come. */
export function RoundCard({ round, territory, mine }: RoundCardProps) {
  const say = useSay()
  const language = useLanguage()
  const today = useToday()
  const [asking, setAsking] = useState(false)
  const { state, left, tried, covered } = progressOf(round, territory, today)
  const area = territory.areas.get(round.area)?.name ?? ''
  const day = dayWords(round.until, language, today)
  const late = state === 'overdue'
  const all = left.length + tried.length + covered.length
  return (
    <div className={styles['round']}>
      <div>
        <h3 className={styles['title']}>{area}</h3>
        <p className={late ? styles['late'] : undefined}>
          {late ? say(words.late, { day, n: daysBetween(round.until, today) }) : say(words.by, { day })}
        </p>
      </div>
      {round.note !== '' && <p className={styles['said']}>{round.note}</p>}
      <PartsBar covered={covered.length} tried={tried.length} all={all} />
      <p className={styles['note']}>
        {say(words.progress, { n: all, covered: covered.length, tried: tried.length, left: left.length })}
      </p>
      {round.ended && (
        <p className={styles['late']}>
          {round.ended.why === 'cannot' ? say(words.handedBack, { why: round.ended.note }) : say(words.ended)}
        </p>
      )}
      {mine && !round.ended && left.length > 0 && (
        <Button kind="quiet" size="small" aria-label={say(words.cannotFor, { area })} onClick={() => setAsking(true)}>
          {say(words.cannot)}
        </Button>
      )}
      <CannotSheet round={round} open={asking} onClose={() => setAsking(false)} />
    </div>
  )
}
