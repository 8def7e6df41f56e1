import type { RecordRow } from '../record-book/records.ts'
import { Card } from '../ui/card.tsx'
import { Section } from '../ui/section.tsx'
import { StatusWord } from '../ui/status-mark.tsx'
import { visit as words } from '../words/records.ts'
import { useSpeech } from '../visit-words/speech.ts'
import { summaryOf } from './summary.ts'
import { useWhoAndWhen } from './who-and-when.ts'
import styles from './visit.module.css'

const changes = { logged: words.changeLogged, corrected: words.changeCorrected, withdrawn: words.changeWithdrawn }

/** Every version there ever was: who, when, why. Nothing is erased. */
export function History({ versions }: { readonly versions: readonly RecordRow[] }) {
  const speech = useSpeech()
  const whoAndWhen = useWhoAndWhen()
  const { say } = speech
  return (
    <Section title={say(words.history)}>
      <Card>
        <ol className={styles['history']}>
          {versions.map(({ hash, version, state }) => (
            <li key={hash} className={styles['version']}>
              <div>
                <b>{say(changes[version.change])}</b>
                <p className={styles['small']}>{whoAndWhen(version)}</p>
                <p className={styles['small']}>{summaryOf(version, speech).join(' · ')}</p>
                {version.reason !== '' && <p className={styles['small']}>{say(words.why, { reason: version.reason })}</p>}
              </div>
              <StatusWord state={state} />
            </li>
          ))}
        </ol>
      </Card>
    </Section>
  )
}
