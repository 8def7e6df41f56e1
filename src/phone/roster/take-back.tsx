import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { roster as words } from '../words/roster.ts'
import { useSay } from '../words/say.tsx'
import styles from './roster.module.css'

interface TakeBackProps {
  /** For who cannot see beside what the button stands. */
  readonly label: string
  readonly question: string
  /** Resolves to the sentence that says why it could not be done; to nothing when it was. */
  readonly act: () => Promise<string>
}

/** A button that asks before it acts, and says what stood in the way. */
export function TakeBack({ label, question, act }: TakeBackProps) {
  const say = useSay()
  const [state, setState] = useState<'quiet' | 'asking' | 'undoing'>('quiet')
  const [fault, setFault] = useState('')
  const undo = async () => {
    setState('undoing')
    setFault(await act())
    setState('quiet')
  }
  return (
    <>
      {state === 'asking' ? (
        <div className={styles['sure']}>
          <p>{question}</p>
          <div className={styles['acts']}>
            <Button kind="danger" onClick={() => void undo()}>
              {say(words.undoYes)}
            </Button>
            <Button kind="quiet" onClick={() => setState('quiet')}>
              {say(words.undoNo)}
            </Button>
          </div>
        </div>
      ) : (
        <Button kind="quiet" disabled={state === 'undoing'} aria-label={label} onClick={() => setState('asking')}>
          {say(state === 'undoing' ? words.undoing : words.undo)}
        </Button>
      )}
      <p role="alert" className={styles['fault']}>
        {fault}
      </p>
    </>
  )
}
