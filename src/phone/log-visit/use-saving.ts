import { useRef, useState } from 'react'
import type { VisitContent } from '../../domain/visit.ts'
import { isDoor } from '../../domain/visit.ts'
import { BookError } from '../record-book/failure.ts'
import { logVisit } from '../words/log-visit.ts'
import type { Phrase } from '../words/say.tsx'
import { contentOf, whatIsMissing } from './content.ts'
import type { FormState } from './form-state.ts'
import { undecided } from './note-findings.ts'

export interface Saving {
  readonly busy: boolean
  /** What keeps the form from being saved, or why it was not. */
  readonly fault: Phrase | null
  /** `note`: the note may hold personal data; `full`: the phone has no room for the visit; `photo-full`: for a photo. */
  readonly asks: 'note' | 'full' | 'photo-full' | null
  press(state: FormState): void
  ask(question: Saving['asks']): void
  /** What was wrong may be right now. */
  forget(): void
}

interface SavingProps {
  readonly needsReason: boolean
  /** Resolves when all of it is on the disk. */
  readonly save: (content: VisitContent, state: FormState) => Promise<void>
}

/** One press of the save button: what is missing is said, what is doubtful asked, a failure leaves everything as it is. */
export function useSaving({ needsReason, save }: SavingProps): Saving {
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<Phrase | null>(null)
  const [asks, setAsks] = useState<Saving['asks']>(null)
  const running = useRef(false)

  async function run(state: FormState, content: VisitContent) {
    running.current = true
    setBusy(true)
    try {
      await save(content, state)
    } catch (cause) {
      const code = cause instanceof BookError ? cause.code : 'failed'
      if (code === 'full') setAsks('full')
      setFault(code === 'stepped-aside' || code === 'newer' ? logVisit.steppedAside : logVisit.failed)
    } finally {
      running.current = false
      setBusy(false)
    }
  }

  function press(state: FormState) {
    // Two taps are one save.
    if (running.current) return
    setAsks(null)
    setFault(null)
    const missing = missingIn(state, needsReason)
    const content = contentOf(state)
    if (missing || !content) {
      setFault(missing?.words ?? logVisit.missingPlace)
      if (missing) show(missing.at)
      return
    }
    if (undecided(state).length > 0) setAsks('note')
    else void run(state, content)
  }

  return { busy, fault, asks, press, ask: setAsks, forget: () => setFault(null) }
}

function missingIn(state: FormState, needsReason: boolean): { words: Phrase; at: string } | null {
  const door = !state.place || isDoor(state.place.kind)
  switch (whatIsMissing(state)) {
    case 'place':
      return { words: logVisit.missingPlace, at: 'log-place' }
    case 'outcome':
      return { words: door ? logVisit.missingDoorOutcome : logVisit.missingEventOutcome, at: 'log-outcome' }
    case 'span':
      return { words: logVisit.missingSpan, at: 'log-span' }
    case null:
      return needsReason && state.reason.trim() === '' ? { words: logVisit.missingReason, at: 'log-reason' } : null
  }
}

/** Brings what is missing into view, with the focus on its first control. */
function show(id: string) {
  const part = document.getElementById(id)
  part?.scrollIntoView({ block: 'center' })
  part?.querySelector<HTMLElement>('input, button')?.focus({ preventScroll: true })
}
