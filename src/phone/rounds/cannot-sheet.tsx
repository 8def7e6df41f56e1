import { useState } from 'react'
import type { Round } from '../../domain/rounds.ts'
import { useBook } from '../record-book/book.ts'
import { endRound } from '../record-book/rounds.ts'
import { Button } from '../ui/button.tsx'
import { Chip, ChipRow } from '../ui/chip.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { TextField } from '../ui/text-field.tsx'
import { rounds as words } from '../words/rounds.ts'
import { useSay } from '../words/say.tsx'
import styles from './rounds.module.css'

interface CannotSheetProps {
  readonly round: Round
  readonly open: boolean
  readonly onClose: () => void
}

const reasons = [words.road, words.ill, words.nobody, words.notMine]

/** 走不了: hands a round back, with a reason that the office can plan by. */
export function CannotSheet({ round, open, onClose }: CannotSheetProps) {
  const say = useSay()
  return (
    <Sheet open={open} onClose={onClose} title={say(words.cannotTitle)}>
      <Reason round={round} onDone={onClose} />
    </Sheet>
  )
}

function Reason({ round, onDone }: { readonly round: Round; readonly onDone: () => void }) {
  const say = useSay()
  const book = useBook()
  const [why, setWhy] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const handBack = async () => {
    const note = why.trim()
    if (note === '') {
      setFault(say(words.noWhy))
      return
    }
    try {
      await endRound(book, round, { why: 'cannot', note })
      onDone()
    } catch {
      setFault(say(words.failed))
    }
  }
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void handBack()
      }}
    >
      <p className={styles['note']}>{say(words.cannotNote)}</p>
      <ChipRow label={say(words.reasons)}>
        {reasons.map((reason) => {
          const text = say(reason)
          return (
            <Chip key={text} on={why === text} onToggle={() => setWhy(why === text ? '' : text)}>
              {text}
            </Chip>
          )
        })}
      </ChipRow>
      <TextField label={say(words.why)} value={why} maxLength={200} onChange={setWhy} fault={fault} />
      <Button type="submit" kind="danger" wide>
        {say(words.handBack)}
      </Button>
    </form>
  )
}
