import { ChevronRight } from 'lucide-react'
import { useMemo } from 'react'
import { daysBetween, type LocalDay } from '../../domain/day.ts'
import { isToWalk } from '../../domain/rounds.ts'
import { useAccount } from '../record-book/book.ts'
import { stopsOf } from '../record-book/round-stops.ts'
import { useRounds } from '../record-book/rounds.ts'
import type { Territory } from '../record-book/territory.ts'
import { LinkButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { PlaceRow } from '../ui/place-row.tsx'
import { Section } from '../ui/section.tsx'
import { dayWords } from '../words/dates.ts'
import { directionWords, rounds as words } from '../words/rounds.ts'
import { useLanguage, useSay } from '../words/say.tsx'

/** What the office has given to the worker, while some of it is left: the next stop, and the way to the others. */
export function Given({ territory, day }: { readonly territory: Territory; readonly day: LocalDay }) {
  const say = useSay()
  const language = useLanguage()
  const { id } = useAccount()
  const rounds = useRounds()
  const open = useMemo(
    () => (rounds ?? []).filter((round) => isToWalk(round, id, territory, day)),
    [rounds, territory, day, id],
  )
  const { left } = useMemo(
    () => stopsOf(territory, open, { author: id, today: day, here: null }),
    [territory, open, id, day],
  )
  const [next] = left
  if (!next) return null
  const until = Math.min(...open.map((round) => round.until))
  const when =
    until < day ? say(words.byLate, { n: daysBetween(until, day) }) : say(words.by, { day: dayWords(until, language, day) })
  return (
    <Section
      title={say(words.onToday)}
      count={say(words.onTodayCount, { n: left.length })}
      aside={
        <LinkButton kind="text" href="/rounds" iconAfter={<ChevronRight size={20} />}>
          {say(words.seeAll)}
        </LinkButton>
      }
    >
      <Card flush>
        <PlaceRow
          kind={next.place.kind}
          mark="never"
          name={next.place.name}
          note={say(words.wayAnd, { direction: say(directionWords[next.direction]), note: when })}
          metres={next.metres}
          href={`/log?place=${next.place.id}`}
        />
      </Card>
    </Section>
  )
}
