import { UserRoundPlus } from 'lucide-react'
import type { BlindSpot } from '../../domain/blind-spots.ts'
import { Button } from '../ui/button.tsx'
import { SaveBar } from '../ui/save-bar.tsx'
import { spotWords as words } from '../words/blind-spots.ts'
import { useSay } from '../words/say.tsx'
import { doorsOf, peopleOf } from './give.ts'

interface ChosenBarProps {
  readonly spots: readonly BlindSpot[]
  readonly onGive: () => void
  readonly onClear: () => void
}

/** Stays at the bottom while spots are chosen: how much that is, and on with it. */
export function ChosenBar({ spots, onGive, onClear }: ChosenBarProps) {
  const say = useSay()
  return (
    <SaveBar note={say(words.choosing, { n: spots.length, doors: doorsOf(spots), people: peopleOf(spots) })}>
      <Button kind="quiet" onClick={onClear}>
        {say(words.clear)}
      </Button>
      <Button icon={<UserRoundPlus size={20} />} onClick={onGive}>
        {say(words.give)}
      </Button>
    </SaveBar>
  )
}
