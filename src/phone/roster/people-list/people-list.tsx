import { Download, Users } from 'lucide-react'
import { csvFile } from '../../files/csv.ts'
import { saveFile } from '../../files/save-file.ts'
import { useTerritory } from '../../record-book/territory.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { Section } from '../../ui/section.tsx'
import { peopleList as words } from '../../words/people-list.ts'
import { useSay } from '../../words/say.tsx'
import { fileFaultWords } from '../../words/table-files.ts'
import styles from '../roster.module.css'
import { CodesMade } from './codes-made.tsx'
import { PeopleFaults } from './people-faults.tsx'
import type { ListFault, Making, PeopleWay } from './use-people-list.ts'

/** Accounts for many people: the list, who could be understood, and the codes to hand over. */
export function PeopleList({ way }: { readonly way: PeopleWay }) {
  const say = useSay()
  const { step } = way
  return (
    <Section title={say(words.title)}>
      <Card>
        {step.is === 'choose' && <Choose way={way} fault={step.fault} />}
        {step.is === 'reading' && <progress className={styles['progress']} aria-label={say(words.reading)} />}
        {step.is === 'found' && <Found way={way} found={step} />}
        {step.is === 'making' && (
          <>
            <h3 className={styles['heading']}>{say(words.making)}</h3>
            <progress className={styles['progress']} aria-label={say(words.making)} value={step.done} max={step.rows.length} />
          </>
        )}
        {(step.is === 'stopped' || step.is === 'made') && <CodesMade way={way} step={step} />}
      </Card>
    </Section>
  )
}

/** In Chinese, as the lists of an office are. */
const template = '\uFEFF姓名,角色,辖区代码,上级代码,辖区名称\r\n'

function Choose({ way, fault }: { readonly way: PeopleWay; readonly fault: ListFault | null }) {
  const say = useSay()
  const territory = useTerritory()
  return (
    <>
      <p className={styles['note']}>{say(words.note)}</p>
      <p role="alert" className={styles['fault']}>
        {fault && (fault.why === 'no-people' ? say(words.noPeople) : say(fileFaultWords[fault.why], { file: fault.file }))}
      </p>
      <div className={styles['acts']}>
        <FileButton kind="secondary" icon={<Users size={20} />} disabled={!territory} accept=".xlsx,.csv,.txt" onChoose={(file) => void way.read(file)}>
          {say(words.choose)}
        </FileButton>
        <Button kind="quiet" icon={<Download size={20} />} onClick={() => saveFile(`${say(words.template)}.csv`, csvFile([template]))}>
          {say(words.template)}
        </Button>
      </div>
    </>
  )
}

function Found({ way, found }: { readonly way: PeopleWay; readonly found: Making }) {
  const say = useSay()
  const n = found.rows.length
  return (
    <>
      <p className={styles['intro']}>{say(words.found, { n })}</p>
      <PeopleFaults faults={found.faults} />
      <div className={styles['acts']}>
        {n > 0 && <Button onClick={() => void way.make(found)}>{say(words.make, { n })}</Button>}
        <Button kind="quiet" onClick={way.startOver}>
          {say(words.other)}
        </Button>
      </div>
    </>
  )
}
