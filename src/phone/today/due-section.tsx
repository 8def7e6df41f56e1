import { CircleCheck } from 'lucide-react'
import type { LocalDay } from '../../domain/day.ts'
import type { Territory } from '../record-book/territory.ts'
import { LinkButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { distanceWords } from '../ui/distance-words.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Section } from '../ui/section.tsx'
import { useSay } from '../words/say.tsx'
import { today as words } from '../words/today.ts'
import { ui } from '../words/ui.ts'
import { useUnit } from './unit.ts'
import type { Plan } from './plan.ts'
import { DueRow } from './stop-row.tsx'

interface DueSectionProps {
  readonly plan: Plan
  readonly territory: Territory
  readonly day: LocalDay
}

export function DueSection({ plan, territory, day }: DueSectionProps) {
  const say = useSay()
  if (plan.due.length > 0) {
    return (
      <Section title={say(words.due)} count={say(words.dueCount, { n: plan.due.length })}>
        <Card flush>
          {plan.due.map((due) => (
            <DueRow key={due.place} due={due} metres={plan.metresTo(due.place)} territory={territory} day={day} />
          ))}
        </Card>
      </Section>
    )
  }
  return plan.done > 0 ? <AllDone plan={plan} /> : null
}

function AllDone({ plan: { left, nearest, kind } }: { readonly plan: Plan }) {
  const say = useSay()
  const unit = useUnit(kind)
  const next = nearest[0] && distanceWords(nearest[0].metres)
  const note = next
    ? say(words.dueDoneNote, { n: left, unit, distance: `${next.n} ${say(ui[next.unit])}` })
    : say(words.dueDoneNoteNone)
  return (
    <EmptyState
      icon={<CircleCheck />}
      title={say(words.dueDone)}
      note={note}
      action={next && <LinkButton href="/map?show=left">{say(words.seeNotReached)}</LinkButton>}
    />
  )
}
