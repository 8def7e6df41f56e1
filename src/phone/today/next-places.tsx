import type { LocalDay } from '../../domain/day.ts'
import type { Territory } from '../record-book/territory.ts'
import { LinkButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Section } from '../ui/section.tsx'
import { useSay } from '../words/say.tsx'
import { today as words } from '../words/today.ts'
import { NearestSection } from './nearest-section.tsx'
import type { Plan } from './plan.ts'
import { DueRow, StopRow } from './stop-row.tsx'

interface NextPlacesProps {
  readonly plan: Plan
  readonly territory: Territory
  readonly day: LocalDay
}

/** In large text: two places, not a list. The nearest one, and the first that is due or the next. */
export function NextPlaces({ plan, territory, day }: NextPlacesProps) {
  const say = useSay()
  const { nearest, due } = plan
  const [first, second] = nearest
  const [agreed] = due
  if (!first && !agreed) return <NearestSection plan={plan} territory={territory} day={day} />
  return (
    <>
      <Section title={say(words.next)}>
        <Card flush>
          {first && <StopRow stop={first} territory={territory} day={day} />}
          {agreed && <DueRow due={agreed} metres={plan.metresTo(agreed.place)} territory={territory} day={day} />}
          {!agreed && second && <StopRow stop={second} territory={territory} day={day} />}
        </Card>
      </Section>
      <LinkButton kind="secondary" wide href="/map?show=left">
        {say(words.seeAll)}
      </LinkButton>
    </>
  )
}
