import { Check } from 'lucide-react'
import { useState } from 'react'
import { proposedId } from '../../domain/slips/proposal.ts'
import type { Proposed } from '../../domain/slips/proposals.ts'
import { useBook } from '../record-book/book.ts'
import { writeSlips } from '../record-book/slips.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { decideWords as words } from '../words/proposals.ts'
import { useSay, type Phrase } from '../words/say.tsx'
import styles from './proposals.module.css'

interface DecideProps {
  readonly slip: Proposed
  /** The place is not on the roster any more, so that there is nothing to accept. */
  readonly gone: boolean
}

/** Accept, asked once more because every phone changes; or decline with the reason. */
export function Decide({ slip, gone }: DecideProps) {
  const say = useSay()
  const book = useBook()
  const [asking, setAsking] = useState<'accept' | 'decline' | null>(null)
  const [why, setWhy] = useState('')
  const [fault, setFault] = useState<Phrase | null>(null)
  const { name, place } = slip.content

  async function decide(accepted: boolean) {
    const reason = accepted ? '' : why.trim()
    if (!accepted && reason === '') return setFault(words.needWhy)
    const content = { accepted, place: accepted ? proposedId(slip) : null, reason }
    try {
      await writeSlips(book, [{ kind: 'place-decided', area: slip.area, to: slip.author, matter: slip.id, content }], Date.now())
    } catch {
      setFault(words.failed)
    }
  }
  const ask = (what: typeof asking) => {
    setAsking(what)
    setFault(null)
  }

  if (asking === null) {
    return (
      <div className={styles['acts']}>
        {!gone && (
          <Button icon={<Check />} aria-label={say(words.acceptFor, { place: name })} onClick={() => ask('accept')}>
            {say(words.accept)}
          </Button>
        )}
        <Button kind="secondary" aria-label={say(words.declineFor, { place: name })} onClick={() => ask('decline')}>
          {say(words.decline)}
        </Button>
      </div>
    )
  }
  const back = (
    <Button kind="quiet" onClick={() => ask(null)}>
      {say(words.back)}
    </Button>
  )
  if (asking === 'accept') {
    return (
      <div className={styles['ask']}>
        <output>{say(place === null ? words.askNew : words.askMove)}</output>
        <p role="alert" className={styles['fault']}>
          {fault && say(fault)}
        </p>
        <div className={styles['acts']}>
          <Button onClick={() => void decide(true)}>{say(words.acceptYes)}</Button>
          {back}
        </div>
      </div>
    )
  }
  return (
    <div className={styles['ask']}>
      <TextField
        label={say(words.why)}
        placeholder={say(words.whyHint)}
        maxLength={200}
        value={why}
        onChange={setWhy}
        fault={fault && say(fault)}
      />
      <div className={styles['acts']}>
        <Button kind="danger" onClick={() => void decide(false)}>
          {say(words.declineYes)}
        </Button>
        {back}
      </div>
    </div>
  )
}
