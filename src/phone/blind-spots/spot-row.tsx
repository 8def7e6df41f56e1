import { Map as MapIcon } from 'lucide-react'
import { Link } from 'wouter'
import type { BlindSpot } from '../../domain/blind-spots.ts'
import { Distance } from '../ui/distance.tsx'
import { join } from '../ui/join.ts'
import { givenWords, spotWords as words } from '../words/blind-spots.ts'
import { dayWords } from '../words/dates.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import type { Taken } from './give.ts'
import styles from './spot-row.module.css'
import type { Board } from './use-board.ts'

interface SpotRowProps {
  readonly number: number
  readonly spot: BlindSpot
  readonly metres: number | undefined
  readonly taken: Taken | undefined
  readonly board: Board
  readonly on: boolean
  readonly onToggle: () => void
}

/** One walk to choose: its number on the map, where it lies, how much it is, and who has got it. */
export function SpotRow({ number, spot, metres, taken, board, on, onToggle }: SpotRowProps) {
  const say = useSay()
  const language = useLanguage()
  const { places, people, area } = spot
  const worker = taken && board.workers.known?.people.find(({ id }) => id === taken.round.to)
  return (
    <div className={join(styles['row'], on && styles['on'])}>
      <label className={styles['choice']}>
        <input type="checkbox" checked={on} onChange={onToggle} />
        <span className={styles['number']}>{number}</span>
        <span className={styles['words']}>
          <span className={styles['name']}>{board.nameOf(area)}</span>
          <span className={styles['note']}>{say(words.facts, { doors: places.length, people })}</span>
          {taken && (
            <span className={styles['taken']}>
              {say(words.hasGot, {
                n: taken.n,
                name: worker?.name ?? say(givenWords.someone),
                day: dayWords(taken.round.until, language, board.today),
              })}
            </span>
          )}
        </span>
        {metres !== undefined && <Distance metres={metres} />}
      </label>
      <Link className={styles['map']} href={`/map?place=${places[0]?.id}`} aria-label={say(words.onMapFor, { n: number })}>
        <MapIcon size={24} />
      </Link>
    </div>
  )
}
