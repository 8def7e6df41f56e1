import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { roster as words } from '../words/roster.ts'
import { useSay } from '../words/say.tsx'
import { FaultsSection } from './faults-section.tsx'
import { Progress } from './progress.tsx'
import styles from './roster.module.css'
import type { Import, ImportStep } from './use-import.ts'

interface SendingStepProps {
  readonly way: Import
  readonly step: Extract<ImportStep, { is: 'sending' | 'paused' | 'done' }>
}

/** Rows on their way to the office, stopped on it, or all there. */
export function SendingStep({ way, step }: SendingStepProps) {
  const say = useSay()
  const { is, file, choice, total, sent, trouble } = step
  if (is === 'sending') {
    return <Progress title={say(words.sending)} note={say(words.sendingNote)} done={sent.done} total={total} onStop={way.pause} />
  }
  return (
    <>
      <Card>
        <h2 className={styles['heading']}>{say(is === 'done' ? words.done : words.paused, { done: sent.done })}</h2>
        <output className={styles['intro']}>
          {is === 'done' && say(words.doneNote, { added: sent.added, changed: sent.changed })}
          {trouble && say(trouble === 'no-signal' ? words.noSignal : words.refused)}
        </output>
        <div className={styles['acts']}>
          {is === 'paused' && (
            <Button onClick={() => void way.send(file, choice, total, sent)}>{say(words.goOn)}</Button>
          )}
          <Button kind={is === 'done' ? 'primary' : 'quiet'} onClick={() => way.startOver()}>
            {say(is === 'done' ? words.another : words.other)}
          </Button>
        </div>
      </Card>
      {sent.late.length > 0 && (
        <>
          <p className={styles['hint']}>{say(words.lateFaults, { n: sent.late.length })}</p>
          <FaultsSection way={way} file={file} faults={sent.late.slice(0, 200)} total={sent.late.length} late={sent.late} />
        </>
      )}
    </>
  )
}
