import { Button } from '../ui/button.tsx'
import { person as words } from '../words/people.ts'
import { useSay, type Phrase } from '../words/say.tsx'
import styles from './code.module.css'

interface ConfirmProps {
  /** What it does, in plain words. */
  readonly text: Phrase
  readonly values?: Readonly<Record<string, number>>
  readonly yes: Phrase
  readonly busy: boolean
  readonly onYes: () => void
  readonly onNo: () => void
}

export function Confirm({ text, values, yes, busy, onYes, onNo }: ConfirmProps) {
  const say = useSay()
  return (
    <>
      <p>{say(text, values)}</p>
      <div className={styles['pair']}>
        <Button kind="danger" disabled={busy} onClick={onYes}>
          {say(busy ? words.busy : yes)}
        </Button>
        <Button kind="quiet" onClick={onNo}>
          {say(words.no)}
        </Button>
      </div>
    </>
  )
}
