import { Trash2, Upload } from 'lucide-react'
import { useState } from 'react'
import type { TemplateFault } from '../documents/template/check-template.ts'
import { fileName, saveFile } from '../../files/save-file.ts'
import { useBook } from '../../record-book/book.ts'
import { dropReportForm, keepReportForm, newReportId, useReportForms, type ReportFormRow } from '../../record-book/reports.ts'
import { Button } from '../../ui/button.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { templateFaultWords, templateWords as words } from '../../words/report-export.ts'
import { useSay } from '../../words/say.tsx'
import styles from '../desk.module.css'
import { recordReport } from '../record-report.ts'
import { reportName } from '../report-name.ts'
import { documentInput, type Exported } from './document-input.ts'
import { PlaceholderList } from './placeholder-list.tsx'

interface TemplatesProps {
  readonly exported: Exported
  readonly onSaved: (file: string) => void
  readonly onFailed: () => void
}

/** The office's own Word files with placeholders: loaded once, filled ever after; what is wrong in one is told line by line. */
export function Templates({ exported, onSaved, onFailed }: TemplatesProps) {
  const say = useSay()
  const records = useBook()
  const templates = useReportForms('word')
  const [faults, setFaults] = useState<readonly TemplateFault[]>([])

  const fill = async (bytes: ArrayBuffer): Promise<boolean> => {
    const { fillTemplate } = await import('../documents/template/fill-template.ts')
    // The library may keep or change what it is given.
    const filled = await fillTemplate(bytes.slice(0), await documentInput(exported, records))
    setFaults('faults' in filled ? filled.faults : [])
    if ('faults' in filled) return false
    const name = `${reportName(exported.report)}.docx`
    await recordReport(records, exported.report, 'template')
    saveFile(name, filled.file)
    onSaved(fileName(name))
    return true
  }
  const load = async (file: File) => {
    try {
      const bytes = await file.arrayBuffer()
      // Only one that can be filled is kept.
      if (await fill(bytes)) await keepReportForm(records, { id: newReportId(Date.now()), kind: 'word', name: file.name, bytes, cells: [], at: Date.now() })
    } catch {
      onFailed()
    }
  }
  return (
    <>
      <p className={styles['note']}>{say(words.lead)}</p>
      {templates?.map((row) => (
        <KeptForm key={row.id} row={row} label={say(words.fill, { name: row.name })} forget={say(words.forget, { name: row.name })} onFill={() => void fill(row.bytes).catch(onFailed)} />
      ))}
      <FileButton kind="secondary" wide icon={<Upload size={20} />} accept=".docx" onChoose={(file) => void load(file)}>
        {say(words.choose)}
      </FileButton>
      {faults.length > 0 && (
        <div className={styles['lacking']} role="alert">
          <p className={styles['lacking-title']}>{say(words.faults, { n: faults.length })}</p>
          <ol className={styles['differences']}>
            {faults.map((fault, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- in the order of the file
              <Fault key={index} fault={fault} />
            ))}
          </ol>
        </div>
      )}
      <PlaceholderList exported={exported} />
    </>
  )
}

interface KeptFormProps {
  readonly row: ReportFormRow
  readonly label: string
  readonly forget: string
  readonly onFill: () => void
}

/** A kept file: one click fills it. */
export function KeptForm({ row, label, forget, onFill }: KeptFormProps) {
  const records = useBook()
  return (
    <div className={styles['kept']}>
      <Button wide onClick={onFill}>
        {label}
      </Button>
      <Button
        kind="quiet"
        size="small"
        icon={<Trash2 size={20} />}
        aria-label={forget}
        onClick={() => void dropReportForm(records, row.id).catch(() => undefined)}
      />
    </div>
  )
}

function Fault({ fault: { what, where, name, meant } }: { readonly fault: TemplateFault }) {
  const say = useSay()
  return (
    <li>
      {where && <span className={styles['note']}>{say(words.where, { part: say(words[where.part]), n: where.paragraph, text: where.text })} </span>}
      <b>{say(templateFaultWords[what], { name })}</b>
      {meant !== null && ` ${say(words.meant, { name: meant })}`}
    </li>
  )
}
