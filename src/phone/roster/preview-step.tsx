import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Section } from '../ui/section.tsx'
import { roster as words } from '../words/roster.ts'
import { useSay } from '../words/say.tsx'
import { FaultsSection } from './faults-section.tsx'
import { totals, type ImportStep } from './lists.ts'
import { PreviewOfList } from './preview-of-list.tsx'
import styles from './roster.module.css'
import type { Import } from './use-import.ts'

interface PreviewStepProps {
  readonly way: Import
  readonly step: Extract<ImportStep, { is: 'preview' }>
}

/** What would change, counted list by list, and which rows stay out and why. Nothing has been changed yet. */
export function PreviewStep({ way, step: { lists } }: PreviewStepProps) {
  const say = useSay()
  const { toSend, faulty } = totals(lists)
  return (
    <>
      {lists.map((list) => (
        <Section key={list.part} title={say(words.preview, { file: list.title })}>
          <PreviewOfList way={way} lists={lists} list={list} />
        </Section>
      ))}
      <Card>
        {toSend === 0 && faulty === 0 && <p className={styles['hint']}>{say(words.nothing)}</p>}
        <div className={styles['acts']}>
          {toSend > 0 && <Button onClick={() => void way.send(lists)}>{say(words.apply, { n: toSend })}</Button>}
          <Button kind="quiet" onClick={() => way.startOver()}>
            {say(words.other)}
          </Button>
        </div>
      </Card>
      {lists.map(
        (list) =>
          list.preview.faulty > 0 && (
            <FaultsSection key={list.part} way={way} list={list} faults={list.preview.faults} total={list.preview.faulty} late={[]} />
          ),
      )}
    </>
  )
}
