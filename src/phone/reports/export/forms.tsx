import { Upload } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { PackageFault } from '../documents/open-package.ts'
import { useBook } from '../../record-book/book.ts'
import { keepReportForm, newReportId, useReportForms, type ReportFormRow } from '../../record-book/reports.ts'
import { LinkButton } from '../../ui/button.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { formWords as words } from '../../words/report-export.ts'
import { useSay, type Phrase } from '../../words/say.tsx'
import styles from '../desk.module.css'
import type { Exported } from './document-input.ts'
import { fillAndSave } from '../form/fill-and-save.ts'
import { LeftCells } from '../form/left-cells.tsx'
import type { FormCellFault } from '../documents/form/fill-form.ts'
import { KeptForm } from './templates.tsx'

interface FormsProps {
  readonly exported: Exported
  readonly onSaved: (file: string) => void
  readonly onFailed: () => void
}

/** The superior's Excel forms: mapped once on a page of their own, filled by one click ever after. */
export function Forms({ exported, onSaved, onFailed }: FormsProps) {
  const say = useSay()
  const records = useBook()
  const [, go] = useLocation()
  const forms = useReportForms('excel')
  const [fault, setFault] = useState<Phrase | null>(null)
  const [left, setLeft] = useState<readonly FormCellFault[]>([])
  const { report, book } = exported

  const fill = async (row: ReportFormRow) => {
    const filled = await fillAndSave(row, report, book, records)
    if ('fault' in filled) setFault(words[filled.fault])
    else if (filled.left.length > 0) setLeft(filled.left)
    else onSaved(filled.file)
  }
  const load = async (file: File) => {
    const bytes = await file.arrayBuffer()
    const { readForm } = await import('../documents/form/read-form.ts')
    const read = readForm(new Uint8Array(bytes))
    if ('fault' in read) return setFault(words[read.fault satisfies PackageFault])
    const id = newReportId(Date.now())
    try {
      await keepReportForm(records, { id, kind: 'excel', name: file.name, bytes, cells: [], at: Date.now() })
      go(`/reports/${report.id}/form/${id}`)
    } catch {
      setFault(words.notKept)
    }
  }
  return (
    <>
      <p className={styles['note']}>{say(words.lead)}</p>
      {forms?.map((row) => (
        <div key={row.id}>
          {row.cells.length > 0 && (
            <KeptForm row={row} label={say(words.fill, { name: row.name })} forget={say(words.forget, { name: row.name })} onFill={() => void fill(row).catch(onFailed)} />
          )}
          <LinkButton kind="text" href={`/reports/${report.id}/form/${row.id}`}>
            {say(words.edit, { name: row.name })}
          </LinkButton>
        </div>
      ))}
      <FileButton kind="secondary" wide icon={<Upload size={20} />} accept=".xlsx" onChoose={(file) => void load(file).catch(onFailed)}>
        {say(words.choose)}
      </FileButton>
      <p role="alert" className={styles['fault']}>
        {fault && say(fault)}
      </p>
      <LeftCells left={left} />
    </>
  )
}
