import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { roster as words } from '../words/roster.ts'
import { useSay } from '../words/say.tsx'
import styles from './roster.module.css'

interface ProgressProps {
  readonly title: string
  readonly note?: string
  /** Rows; both or none. */
  readonly done?: number
  readonly total?: number
  /** Instead of rows where they are not known: 0 to 1. */
  readonly part?: number
  readonly onStop: () => void
}

/** What is going on, how far it is, and the way to stop it. */
export function Progress({ title, note, done, total, part, onStop }: ProgressProps) {
  const say = useSay()
  return (
    <Card>
      <h2 className={styles['heading']}>{title}</h2>
      {done === undefined || total === undefined ? (
        <progress className={styles['progress']} aria-label={title} {...(part !== undefined && { value: part })} />
      ) : (
        <>
          <p className={styles['note']}>{say(words.progress, { done, total })}</p>
          <progress className={styles['progress']} aria-label={title} value={done} max={total} />
        </>
      )}
      {note && <p className={styles['note']}>{note}</p>}
      <Button kind="quiet" onClick={onStop}>
        {say(words.cancel)}
      </Button>
    </Card>
  )
}
