import { LocateFixed } from 'lucide-react'
import type { Place } from '../../domain/place.ts'
import type { Here } from '../device/use-here.ts'
import type { RoundStop } from '../record-book/round-stops.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { Distance } from '../ui/distance.tsx'
import { KindTile } from '../ui/kind-icon.tsx'
import { Section } from '../ui/section.tsx'
import { directionWords, rounds as words } from '../words/rounds.ts'
import { useSay } from '../words/say.tsx'
import styles from './rounds.module.css'

interface NextStopProps {
  readonly stop: RoundStop
  readonly left: number
  /** Where the way is counted from, when it is a place. */
  readonly from: Place | null
  readonly here: Here
  readonly mine: boolean
}

/** 下一户: the nearest one left, and how to get there. */
export function NextStop({ stop: { place, metres, direction }, left, from, here, mine }: NextStopProps) {
  const say = useSay()
  const start = here.fix ? say(words.fromHere) : from ? say(words.from, { name: from.name }) : say(words.fromMiddle)
  return (
    <Section title={say(words.next)} count={say(words.leftCount, { n: left })}>
      <div className={styles['next']}>
        <div className={styles['stop']}>
          <span className={styles['tile']}>
            <KindTile kind={place.kind} />
          </span>
          <div className={styles['words']}>
            <h3 className={styles['name']}>{place.name}</h3>
            <p className={styles['note']}>
              {say(words.wayAnd, { direction: say(directionWords[direction]), note: say(words.people, { n: place.size }) })}
            </p>
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
      {mine && (
        <Button kind="quiet" wide icon={<LocateFixed size={20} />} aria-disabled={here.state === 'asking'} onClick={() => void here.ask()}>
          {say(here.state === 'asking' ? words.asking : words.here)}
        </Button>
      )}
      <output className={styles['note']}>{here.state === 'failed' ? say(words.noPosition) : start}</output>
    </Section>
  )
}
