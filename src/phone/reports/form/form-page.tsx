import { useEffect, useState } from 'react'
import { figureName } from '../../../domain/report/figure-name.ts'
import type { AreaCode } from '../../../domain/area.ts'
import type { Report } from '../../../domain/report/report.ts'
import { useBook } from '../../record-book/book.ts'
import { keepReportForm, useReportForms, type ReportFormCell, type ReportFormRow } from '../../record-book/reports.ts'
import type { Territory } from '../../record-book/territory.ts'
import { Button } from '../../ui/button.tsx'
import { Screen } from '../../ui/screen.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { exporting, formWords as words } from '../../words/report-export.ts'
import { desk, reports } from '../../words/reports.ts'
import { useSay, type Phrase } from '../../words/say.tsx'
import deskStyles from '../desk.module.css'
import type { FormCellFault } from '../documents/form/fill-form.ts'
import type { FormSheet } from '../documents/form/read-form.ts'
import { FigurePicker } from '../figure-picker.tsx'
import { useFigureBook } from '../use-figure-book.ts'
import { useNaming } from '../use-naming.ts'
import { fillAndSave } from './fill-and-save.ts'
import { FormGrid } from './form-grid.tsx'
import { LeftCells } from './left-cells.tsx'

interface FormPageProps {
  readonly report: Report
  /** Id of the kept form. */
  readonly form: string
  readonly territory: Territory
}

/** The superior's form as a grid: a cell is tapped, its figure chosen. It is kept at every choice. */
export function FormPage({ report, form, territory }: FormPageProps) {
  const say = useSay()
  const row = useReportForms('excel')?.find(({ id }) => id === form)
  const sheets = useSheets(row)
  return (
    <Screen title={row?.name ?? say(words.title)} back={{ href: `/reports/${report.id}`, label: say(words.back) }} wide>
      {row && sheets ? <Mapping key={row.id} row={row} sheets={sheets} report={report} territory={territory} /> : <output>{say(reports.opening)}</output>}
    </Screen>
  )
}

interface MappingProps {
  readonly row: ReportFormRow
  readonly sheets: readonly FormSheet[]
  readonly report: Report
  readonly territory: Territory
}

function Mapping({ row, sheets, report, territory }: MappingProps) {
  const say = useSay()
  const records = useBook()
  const book = useFigureBook(report, territory)
  const naming = useNaming(territory, report.entrySet)
  const [sheetName, setSheetName] = useState(sheets[0]?.name ?? '')
  const [cell, setCell] = useState<string | null>(null)
  // As chosen, though not yet read back: the next choice, or the filling, may come before that.
  const [cells, setCells] = useState(row.cells)
  const [area, setArea] = useState<AreaCode>('')
  const [said, setSaid] = useState<Phrase | string | null>(null)
  const [left, setLeft] = useState<readonly FormCellFault[]>([])
  const sheet = sheets.find(({ name }) => name === sheetName) ?? sheets[0]
  if (!book || !sheet) return <output>{say(desk.counting)}</output>
  const keep = async (chosen: readonly ReportFormCell[]) => {
    setCell(null)
    setCells(chosen)
    try {
      await keepReportForm(records, { ...row, cells: chosen })
    } catch {
      setCells(row.cells)
      setSaid(words.notKept)
    }
  }
  const others = cells.filter((one) => one.sheet !== sheet.name || one.cell !== cell)
  const fill = async () => {
    if (cells.length === 0) return setSaid(words.needCell)
    const filled = await fillAndSave({ ...row, cells }, report, book, records)
    if ('fault' in filled) return setSaid(words[filled.fault])
    setLeft(filled.left)
    setSaid(say(exporting.doneNote, { file: filled.file }))
  }
  const chosenBook = area === '' ? book : book.at(area)
  return (
    <>
      <p className={deskStyles['note']}>{say(words.lead)}</p>
      {sheets.length > 1 && (
        <SelectField label={say(words.sheet)} value={sheet.name} onChange={setSheetName} options={sheets.map(({ name }) => ({ value: name, label: name }))} />
      )}
      <FormGrid
        sheet={sheet}
        cells={cells.filter((one) => one.sheet === sheet.name)}
        nameOf={({ figure, area: at }) => `${at === null ? '' : naming.areaName(at)}${figureName(figure, naming)}`}
        onCell={setCell}
      />
      <Button size="save" wide onClick={() => void fill().catch(() => setSaid(exporting.failed))}>
        {say(words.done)}
      </Button>
      <output className={deskStyles['note']}>{said !== null && (typeof said === 'string' ? said : say(said))}</output>
      <LeftCells left={left} />
      <Sheet open={cell !== null} onClose={() => setCell(null)} title={say(words.which, { cell: cell ?? '' })}>
        {book.children.length > 0 && (
          <SelectField
            label={say(words.area)}
            value={area}
            onChange={setArea}
            empty={say(words.own)}
            options={book.children.map((child) => ({ value: child, label: naming.areaName(child) }))}
          />
        )}
        <FigurePicker
          book={chosenBook}
          naming={naming}
          onPick={({ key }) => cell !== null && void keep([...others, { sheet: sheet.name, cell, figure: key, area: area === '' ? null : area }])}
        />
        <Button kind="quiet" onClick={() => void keep(others)}>
          {say(words.clear)}
        </Button>
      </Sheet>
    </>
  )
}

/** What stands in the form; null while it is being read. Only files that could be read were kept. */
function useSheets(row: ReportFormRow | undefined): readonly FormSheet[] | null {
  const [sheets, setSheets] = useState<readonly FormSheet[] | null>(null)
  const bytes = row?.bytes
  useEffect(() => {
    if (!bytes) return undefined
    let left = false
    const show = async () => {
      const { readForm } = await import('../documents/form/read-form.ts')
      const read = readForm(new Uint8Array(bytes))
      if (!left) setSheets('sheets' in read ? read.sheets : [])
    }
    show().catch(() => {
      if (!left) setSheets([])
    })
    return () => {
      left = true
    }
    // The bytes of a form never change, though they are read anew with each of its cells.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [row?.id])
  return sheets
}
