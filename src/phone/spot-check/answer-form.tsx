import { useState } from 'react'
import type { Check } from '../../domain/spot-check/check.ts'
import type { KnownVisit } from '../record-book/visits-by-id.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { useSay } from '../words/say.tsx'
import { checkWords, ownWords as words } from '../words/spot-check.ts'
import { hasPersonalData } from './personal.ts'
import { PlainText } from './plain-text.tsx'
import styles from './spot-check.module.css'
import { useCheckActs } from './use-check-acts.ts'

/** The worker’s own word on a check; kept on the phone at once and sent when there is signal. */
export function AnswerForm({ known, check }: { readonly known: KnownVisit; readonly check: Check }) {
  const say = useSay()
  const acts = useCheckActs(known)
  const [answer, setAnswer] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [state, setState] = useState<'writing' | 'busy' | 'sent'>('writing')

  async function send() {
    if (answer.trim() === '') return setFault(say(words.needAnswer))
    if (hasPersonalData(answer)) return
    setState('busy')
    try {
      await acts.answer(check, answer.trim())
      setAnswer('')
      setState('sent')
    } catch {
      setFault(say(checkWords.failed))
      setState('writing')
    }
  }

  return (
    <Card>
      <div className={styles['form']}>
        <PlainText
          label={say(words.answer)}
          placeholder={say(words.answerHint)}
          value={answer}
          fault={fault}
          onChange={(text) => {
            setAnswer(text)
            setFault(null)
            setState('writing')
          }}
        />
        <Button kind={check.state === 'disputed' && !check.answer ? 'primary' : 'secondary'} disabled={state === 'busy'} onClick={() => void send()}>
          {say(check.answer ? words.more : words.send)}
        </Button>
        <output className={styles['note']}>{state === 'sent' && say(words.sent)}</output>
      </div>
    </Card>
  )
}
