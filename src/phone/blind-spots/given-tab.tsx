import { UserRoundCheck } from 'lucide-react'
import { progressOf, type Round } from '../../domain/rounds.ts'
import { useSlipsAside } from '../record-book/slips.ts'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { LongList } from '../ui/long-list.tsx'
import { Section } from '../ui/section.tsx'
import { blindSpots, givenWords as words } from '../words/blind-spots.ts'
import { useSay } from '../words/say.tsx'
import { GivenRow } from './given-row.tsx'
import { hrefOf, type Query } from './query.ts'
import type { Board } from './use-board.ts'

/** 已派: what is being walked, the late ones first; then what is done or was ended. */
export function GivenTab({ board, query }: { readonly board: Board; readonly query: Query }) {
  const say = useSay()
  const aside = useSlipsAside()
  const { rounds, territory, today } = board
  if (!rounds || !aside) return <output>{say(blindSpots.opening)}</output>
  if (rounds.length === 0) {
    return (
      <EmptyState
        icon={<UserRoundCheck />}
        title={say(words.none)}
        note={say(words.noneNote)}
        action={<LinkButton href={hrefOf('spots', query)}>{say(words.toSpots)}</LinkButton>}
      />
    )
  }
  const known = rounds.map((round) => ({ round, progress: progressOf(round, territory, today) }))
  const isOpen = ({ progress: { state } }: (typeof known)[number]) => state === 'open' || state === 'overdue'
  const open = known.filter(isOpen).sort((a, b) => a.round.until - b.round.until)
  const closed = known.filter((each) => !isOpen(each))
  return (
    <>
      {[
        { title: words.open, all: open },
        { title: words.closed, all: closed },
      ]
        .filter(({ all }) => all.length > 0)
        .map(({ title, all }) => (
          <Section key={title.en} title={say(title)} count={String(all.length)}>
            <LongList
              label={say(title)}
              items={all}
              keyOf={({ round }: { round: Round }) => round.id}
              step={30}
              more={(n) => say(blindSpots.more, { n })}
              renderRow={({ round, progress }) => (
                <GivenRow round={round} progress={progress} board={board} isAside={aside.has(round.id)} />
              )}
            />
          </Section>
        ))}
    </>
  )
}
