import { UserPlus } from 'lucide-react'
import { Button, LinkButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { roster as words } from '../words/roster.ts'
import { useSay } from '../words/say.tsx'
import { FaultsSection } from './faults-section.tsx'
import { totals, type ImportStep } from './lists.ts'
import { Progress } from './progress.tsx'
import styles from './roster.module.css'
import type { Import } from './use-import.ts'

interface SendingStepProps {
  readonly way: Import
  readonly step: Extract<ImportStep, { is: 'sending' | 'paused' | 'done' }>
}

const lateShown = 200

/** Rows on their way to the office, stopped on it, or all there. */
export function SendingStep({ way, step: { is, lists, trouble } }: SendingStepProps) {
  const say = useSay()
  const { done, toSend, added, changed } = totals(lists)
  if (is === 'sending') {
    return <Progress title={say(words.sending)} note={say(words.sendingNote)} done={done} total={toSend} onStop={way.pause} />
  }
  return (
    <>
      <Card>
        <h2 className={styles['heading']}>{say(is === 'done' ? words.done : words.paused, { done })}</h2>
        <output className={styles['intro']}>
          {is === 'done' && say(words.doneNote, { added, changed })}
          {trouble && say(trouble === 'no-signal' ? words.noSignal : words.refused)}
        </output>
        <div className={styles['acts']}>
          {is === 'paused' ? <Button onClick={() => void way.send(lists)}>{say(words.goOn)}</Button> : <NextStep />}
          <Button kind="quiet" onClick={() => way.startOver()}>
            {say(is === 'done' ? words.another : words.other)}
          </Button>
        </div>
      </Card>
      {lists.map((list) => {
        const late = list.sent?.late ?? []
        return (
          late.length > 0 && (
            <div key={list.part}>
              <p className={styles['hint']}>{say(words.lateFaults, { n: late.length })}</p>
              <FaultsSection way={way} list={list} faults={late.slice(0, lateShown)} total={late.length} late={late} />
            </div>
          )
        )
      })}
    </>
  )
}

/** What a new office does next: somebody has to walk to these doors. */
function NextStep() {
  const say = useSay()
  return (
    <LinkButton href="/people?new" icon={<UserPlus size={20} />}>
      {say(words.nextPeople)}
    </LinkButton>
  )
}
