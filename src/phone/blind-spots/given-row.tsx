import { useState } from 'react'
import { daysBetween } from '../../domain/day.ts'
import type { Round, RoundProgress } from '../../domain/rounds.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { PartsBar } from '../ui/parts-bar.tsx'
import { givenWords as words } from '../words/blind-spots.ts'
import { dayWords } from '../words/dates.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import styles from './given-row.module.css'
import { TakeBackSheet } from './take-back-sheet.tsx'
import type { Board } from './use-board.ts'

interface GivenRowProps {
  readonly round: Round
  readonly progress: RoundProgress
  readonly board: Board
  /** The office's server would not have it. */
  readonly isAside: boolean
}

/** Who walks what until when, and how far it has come. */
export function GivenRow({ round, progress, board, isAside }: GivenRowProps) {
  const say = useSay()
  const language = useLanguage()
  const [asking, setAsking] = useState(false)
  const { today, workers, nameOf } = board
  const { state, left, tried, covered } = progress
  const name = workers.known?.people.find(({ id }) => id === round.to)?.name ?? say(words.someone)
  const all = left.length + tried.length + covered.length
  const isOpen = state === 'open' || state === 'overdue'
  const how = stateWords()
  return (
    <div className={styles['row']}>
      <div className={styles['head']}>
        <h3 className={styles['name']}>{name}</h3>
        <b className={state === 'overdue' ? styles['late'] : styles['state']}>{how}</b>
      </div>
      <p className={styles['note']}>{say(words.until, { area: nameOf(round.area), day: dayWords(round.until, language, today) })}</p>
      {round.note !== '' && <p className={styles['note']}>{round.note}</p>}
      <PartsBar covered={covered.length} tried={tried.length} all={all} />
      <p className={styles['note']}>
        {say(words.progress, { n: all, covered: covered.length, tried: tried.length, left: left.length })}
      </p>
      {isAside && <p className={styles['late']}>{say(words.aside)}</p>}
      {round.waits && !isAside && <p className={styles['note']}>{say(words.waits)}</p>}
      <div className={styles['acts']}>
        <LinkButton kind="quiet" size="small" href={`/rounds/${round.id}`} aria-label={say(words.stopsFor, { name })}>
          {say(words.stops)}
        </LinkButton>
        {isOpen && (
          <Button kind="quiet" size="small" aria-label={say(words.takeBackFor, { name, n: left.length })} onClick={() => setAsking(true)}>
            {say(words.takeBack)}
          </Button>
        )}
      </div>
      <TakeBackSheet open={asking} round={round} name={name} left={left.length} onClose={() => setAsking(false)} />
    </div>
  )

  function stateWords(): string {
    switch (state) {
      case 'done':
        return say(words.done)
      case 'overdue':
        return say(words.overdue, { n: daysBetween(round.until, today) })
      case 'open':
        return say(words.left, { n: left.length })
      case 'ended':
        return round.ended?.why === 'cannot' ? say(words.cannot, { why: round.ended.note }) : say(words['taken-back'])
    }
  }
}
