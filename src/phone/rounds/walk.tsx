import { CircleCheck, LocateFixed } from 'lucide-react'
import { useMemo } from 'react'
import type { Place } from '../../domain/place.ts'
import type { Round } from '../../domain/rounds.ts'
import { useHere } from '../device/use-here.ts'
import { useAccount } from '../record-book/book.ts'
import { stopsOf, type RoundStop } from '../record-book/round-stops.ts'
import type { Territory } from '../record-book/territory.ts'
import { useToday } from '../record-book/today.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { Distance } from '../ui/distance.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { KindTile } from '../ui/kind-icon.tsx'
import { LongList } from '../ui/long-list.tsx'
import { PlaceRow } from '../ui/place-row.tsx'
import { Section } from '../ui/section.tsx'
import { directionWords, rounds as words } from '../words/rounds.ts'
import { useSay } from '../words/say.tsx'
import styles from './rounds.module.css'
import { TriedNote } from './tried-note.tsx'

interface WalkProps {
  readonly territory: Territory
  readonly rounds: readonly Round[]
  /** Whether the one who looks is the one who walks. */
  readonly mine: boolean
}

const step = 20

/** The next stop large, the others in the order of the way, then those where nobody was met. */
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
  const to = (place: Place) => (mine ? `/log?place=${place.id}` : `/map?place=${place.id}`)
  const start = here.fix ? say(words.fromHere) : from ? say(words.from, { name: from.name }) : say(words.fromMiddle)
  return (
    <div className={styles['column']}>
      {next ? (
        <Section title={say(words.next)} count={say(words.leftCount, { n: left.length })}>
          <NextStop stop={next} mine={mine} />
          {mine && (
            <Button kind="quiet" wide icon={<LocateFixed size={20} />} aria-disabled={here.state === 'asking'} onClick={() => void here.ask()}>
              {say(here.state === 'asking' ? words.asking : words.here)}
            </Button>
          )}
          <output className={styles['note']}>{here.state === 'failed' ? say(words.noPosition) : start}</output>
        </Section>
      ) : (
        <EmptyState icon={<CircleCheck />} title={say(words.allDone)} note={say(words.allDoneNote)} />
      )}
      {after.length > 0 && (
        <Section title={say(words.after)}>
          <LongList
            items={after}
            keyOf={({ place }) => place.id}
            step={step}
            more={(n) => say(words.more, { n })}
            renderRow={({ place, metres, direction }) => (
              <PlaceRow
                kind={place.kind}
                mark="never"
                name={place.name}
                note={say(words.wayAnd, { direction: say(directionWords[direction]), note: say(words.people, { n: place.size }) })}
                metres={metres}
                href={to(place)}
              />
            )}
          />
          <p className={styles['note']}>{say(words.steps)}</p>
        </Section>
      )}
      {tried.length > 0 && (
        <Section title={say(words.tried)} count={say(words.triedCount, { n: tried.length })}>
          <LongList
            items={tried}
            keyOf={(place) => place.id}
            step={step}
            more={(n) => say(words.more, { n })}
            renderRow={(place) => (
              <PlaceRow
                kind={place.kind}
                mark="tried"
                name={place.name}
                note={<TriedNote marks={territory.marks.get(place.id) ?? []} />}
                href={to(place)}
              />
            )}
          />
        </Section>
      )}
    </div>
  )
}

function NextStop({ stop: { place, metres, direction }, mine }: { readonly stop: RoundStop; readonly mine: boolean }) {
  const say = useSay()
  const way = say(directionWords[direction])
  return (
    <div className={styles['next']}>
      <div className={styles['stop']}>
        <KindTile kind={place.kind} />
        <div className={styles['words']}>
          <h3 className={styles['name']}>{place.name}</h3>
          <p className={styles['note']}>{say(words.wayAnd, { direction: way, note: say(words.people, { n: place.size }) })}</p>
        </div>
        <Distance metres={metres} />
      </div>
      <div className={styles['acts']}>
        {mine && <LinkButton href={`/log?place=${place.id}`}>{say(words.log)}</LinkButton>}
        <LinkButton kind="secondary" href={`/map?place=${place.id}`}>
          {say(words.onMap)}
        </LinkButton>
      </div>
    </div>
  )
}
