import { useState } from 'react'
import type { Area, AreaCode } from '../../../domain/area.ts'
import type { LocalDay } from '../../../domain/day.ts'
import type { RegisteredTable } from '../../../domain/registered-table.ts'
import type { Total } from '../../../domain/registered.ts'
import { tableFiles } from '../../tables/accepted.ts'
import { FileButton } from '../../ui/file-button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { registeredFileFaults, registeredFile as words } from '../../words/registered-file.ts'
import { useSay } from '../../words/say.tsx'
import { fileFaultWords } from '../../words/table-files.ts'
import styles from '../registered.module.css'
import { RowsForm } from '../rows-form.tsx'
import { readTotals } from './read-totals.ts'

interface FileSheetProps {
  readonly areas: readonly Area[]
  readonly totals: ReadonlyMap<AreaCode, readonly Total[]>
  readonly today: LocalDay
  readonly onClose: () => void
}

type Step =
  | { readonly is: 'choose'; readonly file: string; readonly fault: keyof typeof faultWords | null }
  | { readonly is: 'reading'; readonly file: string }
  | { readonly is: 'read'; readonly file: string; readonly table: RegisteredTable }

const faultWords = { ...fileFaultWords, 'no-columns': words.noColumns }

/** Totals out of an .xlsx or CSV file: read here, and entered when the person says so. */
export function FileSheet({ areas, totals, today, onClose }: FileSheetProps) {
  const say = useSay()
  const [step, setStep] = useState<Step>({ is: 'choose', file: '', fault: null })
  const open = async (file: File) => {
    setStep({ is: 'reading', file: file.name })
    const told = await readTotals(file, areas)
    setStep('fault' in told ? { is: 'choose', file: file.name, fault: told.fault } : { is: 'read', file: file.name, table: told })
  }
  if (step.is !== 'read') {
    return (
      <Sheet open onClose={onClose} title={say(words.title)}>
        <div className={styles['form']}>
          <p className={styles['note']}>{say(words.note)}</p>
          <p role="alert" className={styles['fault']}>
            {step.is === 'choose' && step.fault && say(faultWords[step.fault], { file: step.file })}
          </p>
          {step.is === 'reading' && <output className={styles['note']}>{say(words.reading, { file: step.file })}</output>}
          <FileButton accept={tableFiles} disabled={step.is === 'reading'} onChoose={(file) => void open(file)}>
            {say(words.choose)}
          </FileButton>
        </div>
      </Sheet>
    )
  }
  const { file, table } = step
  const faults = table.faults.map(({ line, value, why }) => ({ line, value, why: registeredFileFaults[why] }))
  const perRow = table.rows.some(({ asOf, source }) => asOf !== null || source !== null)
  return (
    <Sheet open onClose={onClose} title={say(words.title)}>
      <RowsForm rows={table.rows} faults={faults} totals={totals} today={today} source={file.replace(/\.\w+$/, '')} onDone={onClose}>
        <output className={styles['label']}>{say(words.read, { file, n: table.rows.length })}</output>
        {perRow && <p className={styles['note']}>{say(words.perRow)}</p>}
        <FileButton kind="quiet" accept={tableFiles} onChoose={(chosen) => void open(chosen)}>
          {say(words.other)}
        </FileButton>
      </RowsForm>
    </Sheet>
  )
}
