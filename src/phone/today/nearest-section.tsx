import { ChevronRight, CircleCheck } from 'lucide-react'
import type { LocalDay } from '../../domain/day.ts'
import type { Territory } from '../record-book/territory.ts'
import { LinkButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Section } from '../ui/section.tsx'
import { useSay } from '../words/say.tsx'
import { today as words } from '../words/today.ts'
import type { Plan } from './plan.ts'
import { StopRow } from './stop-row.tsx'
import styles from './today.module.css'

interface NearestSectionProps {
  readonly plan: Plan
  readonly territory: Territory
  readonly day: LocalDay
}

export function NearestSection({ plan: { nearest, from }, territory, day }: NearestSectionProps) {
  const say = useSay()
  if (nearest.length === 0) {
    return <EmptyState icon={<CircleCheck />} title={say(words.allReached)} note={say(words.allReachedNote)} />
  }
  return (
    <Section
      title={say(words.nearest)}
      aside={
        <LinkButton kind="text" href="/map?show=left" iconAfter={<ChevronRight size={20} />}>
          {say(words.seeMap)}
        </LinkButton>
      }
    >
      <Card flush>
        {nearest.map((stop) => (
          <StopRow key={stop.place.id} stop={stop} territory={territory} day={day} />
        ))}
      </Card>
      <p className={styles['from']}>{from ? say(words.fromLast, { name: from.name }) : say(words.fromMiddle)}</p>
    </Section>
  )
}
