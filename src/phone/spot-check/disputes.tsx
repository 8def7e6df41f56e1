import { ClipboardCheck } from 'lucide-react'
import type { Check } from '../../domain/spot-check/check.ts'
import type { VisitId } from '../../domain/visit.ts'
import { useVisitsById } from '../record-book/visits-by-id.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Section } from '../ui/section.tsx'
import { useSay } from '../words/say.tsx'
import { disputeWords as words } from '../words/spot-check.ts'
import { CheckRows } from './check-rows.tsx'
import { visitHref } from './route.ts'

/** Visits that somebody doubted: those to settle first, then those that are. */
export function Disputes({ checks }: { readonly checks: ReadonlyMap<VisitId, Check> }) {
  const say = useSay()
  const doubted = [...checks.values()].filter(({ about }) => about.content.result === 'disputed').reverse()
  const known = useVisitsById(doubted.map(({ visit }) => visit))
  const open = doubted.filter(({ state }) => state === 'disputed')
  const settled = doubted.filter(({ state }) => state !== 'disputed')
  const more = (visit: VisitId) => {
    const check = checks.get(visit)
    if (!check) return []
    const answer = check.answer ? say(words.answered, { answer: check.answer.content.answer }) : say(words.noAnswer)
    return [check.about.content.reason, answer]
  }
  const rows = (of: readonly Check[]) => (
    <CheckRows known={known} visits={of.map(({ visit }) => visit)} checks={checks} href={visitHref} more={more} />
  )
  return (
    <>
      {open.length === 0 && <EmptyState icon={<ClipboardCheck />} title={say(words.none)} note={say(words.noneNote)} />}
      {open.length > 0 && <Section title={say(words.open)}>{rows(open)}</Section>}
      {settled.length > 0 && <Section title={say(words.settled)}>{rows(settled)}</Section>}
    </>
  )
}
