import { CircleCheck } from 'lucide-react'
import { useMemo } from 'react'
import type { Place } from '../../domain/place.ts'
import type { Round } from '../../domain/rounds.ts'
import { useHere } from '../device/use-here.ts'
import { useAccount } from '../record-book/book.ts'
import { stopsOf } from '../record-book/round-stops.ts'
import type { Territory } from '../record-book/territory.ts'
import { useToday } from '../record-book/today.ts'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Section } from '../ui/section.tsx'
import { rounds as words } from '../words/rounds.ts'
import { useSay } from '../words/say.tsx'
import { NextStop } from './next-stop.tsx'
import { RoundCard } from './round-card.tsx'
import styles from './rounds.module.css'
import { AfterThat, TriedAlready } from './stop-lists.tsx'

interface WalkProps {
  readonly territory: Territory
  readonly rounds: readonly Round[]
  /** Whether the one who looks is the one who walks. */
  readonly mine: boolean
}

/** The next stop large, what the office said, then the other stops in the order of the way. */
export function Walk({ territory, rounds, mine }: WalkProps) {
  const say = useSay()
  const { id } = useAccount()
  const today = useToday()
  const here = useHere()
  const { left, tried, from } = useMemo(
    () => stopsOf(territory, rounds, { author: id, today, here: here.fix }),
    [territory, rounds, id, today, here.fix],
  )
  const [next, ...after] = left
  const hrefOf = (place: Place) => (mine ? `/log?place=${place.id}` : `/map?place=${place.id}`)
  return (
    <div className={styles['columns']}>
      <div className={styles['column']}>
        {next ? (
          <NextStop stop={next} left={left.length} from={from} here={here} mine={mine} />
        ) : (
          <EmptyState icon={<CircleCheck />} title={say(words.allDone)} note={say(words.allDoneNote)} />
        )}
      </div>
      <div className={styles['given']}>
        <Section title={say(words.given)}>
          <Card flush>
            {rounds.map((round) => (
              <RoundCard key={round.id} round={round} territory={territory} mine={mine} />
            ))}
          </Card>
        </Section>
      </div>
      <div className={styles['column']}>
        {after.length > 0 && <AfterThat stops={after} hrefOf={hrefOf} />}
        {tried.length > 0 && <TriedAlready places={tried} marks={territory.marks} hrefOf={hrefOf} />}
      </div>
    </div>
  )
}
