import { useState } from 'react'
import { pin as words } from '../words/pin.ts'
import { useSay, type Phrase } from '../words/say.tsx'
import { PinPad } from './pin-pad.tsx'
import { isWeakPin } from './weak-pin.ts'

/** A new PIN, pressed twice. */
export function ChoosePin({ said, disabled, onChosen }: {
  readonly said: string
  readonly disabled?: boolean
  readonly onChosen: (pin: string) => void
}) {
  const say = useSay()
  const [first, setFirst] = useState<string | null>(null)
  const [fault, setFault] = useState<Phrase | null>(null)

  function choose(pin: string) {
    if (isWeakPin(pin)) return setFault(words.weak)
    setFault(null)
    setFirst(pin)
  }
  function repeat(pin: string) {
    setFirst(null)
    if (pin === first) onChosen(pin)
    else setFault(words.different)
  }

  if (first !== null) return <PinPad key="repeat" label={say(words.repeat)} said="" onPin={repeat} />
  return <PinPad key="choose" label={say(words.choose)} said={fault ? say(fault) : said} hint={say(words.chooseNote)} disabled={disabled ?? false} onPin={choose} />
}
