import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Section } from '../ui/section.tsx'
import { roster as words } from '../words/roster.ts'
import { useSay } from '../words/say.tsx'
import { FaultsSection } from './faults-section.tsx'
import styles from './roster.module.css'
import type { Import, ImportStep } from './use-import.ts'

interface PreviewStepProps {
  readonly way: Import
  readonly step: Extract<ImportStep, { is: 'preview' }>
}

/** What would change, counted, and which rows stay out and why. Nothing has been changed yet. */
export function PreviewStep({ way, step: { file, opened, choice, preview } }: PreviewStepProps) {
  const say = useSay()
  const { counts, faulty, faults, toSend } = preview
  const figures = [
    [words.new, counts.new],
    [words.changed, counts.changed],
    [words.unchanged, counts.unchanged],
    [words.faulty, faulty],
  ] as const
  return (
    <>
      <Section title={say(words.preview, { file })}>
        <Card>
          <dl className={styles['figures']}>
            {figures.map(([name, n]) => (
              <div key={name.en} className={name === words.faulty && n > 0 ? styles['gap'] : undefined}>
                <dt>{say(name)}</dt>
                <dd>{say(words.rows, { n })}</dd>
              </div>
            ))}
          </dl>
          {toSend === 0 && faulty === 0 && <p className={styles['hint']}>{say(words.nothing)}</p>}
          <div className={styles['acts']}>
            {toSend > 0 && (
              <Button onClick={() => void way.send(file, choice, toSend, null)}>{say(words.apply, { n: toSend })}</Button>
            )}
            <Button kind="quiet" onClick={() => way.setStep({ is: 'columns', file, opened, choice })}>
              {say(words.back)}
            </Button>
            <Button kind="quiet" onClick={() => way.startOver()}>
              {say(words.other)}
            </Button>
          </div>
        </Card>
      </Section>
      {faulty > 0 && <FaultsSection way={way} file={file} faults={faults} total={faulty} late={[]} />}
    </>
  )
}
