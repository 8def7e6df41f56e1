import { CircleCheck, CircleX, DoorClosed, Hand, Handshake, Truck } from 'lucide-react'
import { doorOutcomes, eventOutcomes, isDoor, type Outcome } from '../../domain/visit.ts'
import { Section } from '../ui/section.tsx'
import { Tiles } from '../ui/tiles.tsx'
import { answerWords } from '../words/log-visit.ts'
import { useSay } from '../words/say.tsx'
import { outcomeWords } from '../words/visits.ts'

interface OutcomeChoiceProps {
  readonly kind: string
  readonly value: Outcome | null
  readonly onChange: (outcome: Outcome) => void
}

/** What came of it: at a door one of four, of an event one of two. */
export function OutcomeChoice({ kind, value, onChange }: OutcomeChoiceProps) {
  const say = useSay()
  const door = isDoor(kind)
  const label = say(door ? answerWords.doorOutcome : answerWords.eventOutcome)
  const tiles = (
    <Tiles<Outcome>
      name="outcome"
      label={label}
      options={(door ? doorOutcomes : eventOutcomes).map((outcome) => ({
        value: outcome,
        icon: icons[outcome],
        label: say(outcomeWords[outcome]),
      }))}
      value={value}
      onChange={onChange}
    />
  )
  return <div id="log-outcome">{door ? <Section title={label}>{tiles}</Section> : tiles}</div>
}

const icons = {
  met: <Handshake size={28} />,
  absent: <DoorClosed size={28} />,
  refused: <Hand size={28} />,
  moved: <Truck size={28} />,
  held: <CircleCheck size={28} />,
  cancelled: <CircleX size={28} />,
} as const satisfies Record<Outcome, unknown>
