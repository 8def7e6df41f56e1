import type { Place } from '../../domain/place.ts'
import type { RoundStop } from '../record-book/round-stops.ts'
import type { Territory } from '../record-book/territory.ts'
import { LongList } from '../ui/long-list.tsx'
import { PlaceRow } from '../ui/place-row.tsx'
import { Section } from '../ui/section.tsx'
import { directionWords, rounds as words } from '../words/rounds.ts'
import { useSay } from '../words/say.tsx'
import styles from './rounds.module.css'
import { TriedNote } from './tried-note.tsx'

interface Rows {
  /** Where a tap on a place leads. */
  readonly hrefOf: (place: Place) => string
}

const step = 20

/** 接着走: each as far as it is from the one before. */
export function AfterThat({ stops, hrefOf }: Rows & { readonly stops: readonly RoundStop[] }) {
  const say = useSay()
  return (
    <Section title={say(words.after)}>
      <LongList
        items={stops}
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
            href={hrefOf(place)}
          />
        )}
      />
      <p className={styles['note']}>{say(words.steps)}</p>
    </Section>
  )
}

/** Walked, but nobody was met: when to come again. */
export function TriedAlready({ places, marks, hrefOf }: Rows & { readonly places: readonly Place[]; readonly marks: Territory['marks'] }) {
  const say = useSay()
  return (
    <Section title={say(words.tried)} count={say(words.triedCount, { n: places.length })}>
      <LongList
        items={places}
        keyOf={({ id }) => id}
        step={step}
        more={(n) => say(words.more, { n })}
        renderRow={(place) => (
          <PlaceRow
            kind={place.kind}
            mark="tried"
            name={place.name}
            note={<TriedNote marks={marks.get(place.id) ?? []} />}
            href={hrefOf(place)}
          />
        )}
      />
    </Section>
  )
}
