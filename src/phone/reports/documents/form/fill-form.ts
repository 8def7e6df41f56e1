import { strToU8, zipSync } from 'fflate/browser'
import type { AreaCode } from '../../../../domain/area.ts'
import { missingText } from '../../../../domain/report/figure-text.ts'
import type { Figure, FigureBook, FigureKey } from '../../../../domain/report/figure.ts'
import { percentStyles } from '../../../files/number-styles.ts'
import { asShare } from '../../../files/sheet.ts'
import { attribute } from '../../../files/xml.ts'
import { readCellName, type CellPosition } from './cell-name.ts'
import { editSheet, withoutResults, type FormValue } from './edit-sheet.ts'
import { mergedIn } from './read-form.ts'
import { cellsIn, rowsIn, sheetData, type CellPiece } from './sheet-rows.ts'
import type { PackageFault } from '../open-package.ts'
import { openWorkbook, textOf, type WorkbookFile } from './workbook-file.ts'

/** Which figure belongs into a cell; kept with the form, so that next month is one click. */
export interface FormMapping {
  readonly sheet: string
  /** For example B7. */
  readonly cell: string
  readonly figure: FigureKey
  /** An area one level below the report's own; null for that itself. */
  readonly area: AreaCode | null
}

/** Why a cell was left as it was: its sheet is gone, it names no cell, it reckons itself, its area is none of this report's. */
export interface FormCellFault {
  readonly mapping: FormMapping
  readonly what: 'sheet' | 'cell' | 'formula' | 'area'
}

export type FilledForm = { readonly file: Blob; readonly left: readonly FormCellFault[] } | { readonly fault: PackageFault }

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * The superior's form with the figures in it: numbers are numbers, what nobody recorded is 缺. Everything else stays, and
 * formulas are reckoned anew when it is opened.
 */
export function fillForm(bytes: Uint8Array, mapping: readonly FormMapping[], book: FigureBook): FilledForm {
  const opened = openWorkbook(bytes)
  if ('fault' in opened) return opened
  const left: FormCellFault[] = []
  const files: Record<string, Uint8Array> = { ...opened.files }
  for (const { name, path } of opened.sheets) {
    const xml = textOf(opened.files, path)
    const { values, faults } = valuesFor(mapping.filter(({ sheet }) => sheet === name), xml, opened, book)
    left.push(...faults)
    const edited = withoutResults(values.size === 0 ? xml : editSheet(xml, values))
    if (edited !== xml) files[path] = strToU8(edited)
  }
  const known = new Set(opened.sheets.map(({ name }) => name))
  for (const each of mapping) if (!known.has(each.sheet)) left.push({ mapping: each, what: 'sheet' })
  files['xl/workbook.xml'] = strToU8(reckonedOnOpening(opened.workbook))
  return { file: new Blob([zipSync(files)], { type: workbookType }), left }
}

function valuesFor(mapping: readonly FormMapping[], xml: string, { styles }: WorkbookFile, book: FigureBook) {
  const values = new Map<number, Map<number, FormValue>>()
  const faults: FormCellFault[] = []
  if (mapping.length === 0) return { values, faults }
  const percents = percentStyles(styles)
  const merged = mergedIn(xml)
  const data = sheetData(xml)
  const rows = new Map((data ? rowsIn(data.content ?? '', data.prefix) : []).map((row) => [row.number, row]))
  const cellAt = ({ row, column }: CellPosition): CellPiece | undefined => {
    const found = rows.get(row)
    return found && cellsIn(found, data?.prefix ?? '').find((cell) => cell.column === column)
  }
  for (const each of mapping) {
    const named = readCellName(each.cell)
    const of = bookOf(each.area, book)
    if (!named || !of) {
      faults.push({ mapping: each, what: named ? 'area' : 'cell' })
      continue
    }
    // Of cells that are one, the first holds what they show.
    const at = merged.find(({ row, column, down, across }) => named.row >= row && named.row < row + down && named.column >= column && named.column < column + across) ?? named
    const cell = cellAt(at)
    if (/<(\w+:)?f\b/.test(cell?.content ?? '')) {
      faults.push({ mapping: each, what: 'formula' })
      continue
    }
    const row = values.get(at.row) ?? new Map<number, FormValue>()
    values.set(at.row, row.set(at.column, valueOf(of.of(each.figure), percents[Number(attribute(cell?.tag ?? '', 's') ?? -1)] ?? false)))
  }
  return { values, faults }
}

function bookOf(area: AreaCode | null, book: FigureBook): FigureBook | null {
  if (area === null || area === book.area) return book
  return book.children.includes(area) ? book.at(area) : null
}

/** A cell that shows per cent holds the hundredth part. */
function valueOf({ value, unit }: Figure, asPercent: boolean): FormValue {
  if (value === null) return missingText
  return asPercent && unit === '%' ? asShare(value) : value
}

/** Elements that stand behind calcPr in a workbook, in any of which it must not be. */
const behind = /<(?:\w+:)?(?:oleSize|customWorkbookViews|pivotCaches|smartTagPr|smartTagTypes|webPublishing|fileRecoveryPr|webPublishObjects|extLst)\b|<\/(?:\w+:)?workbook>/

function reckonedOnOpening(workbook: string): string {
  const said = /<(\w+:)?calcPr\b[^>]*?(\/?)>/.exec(workbook)
  if (said) {
    const tag = said[0].replace(/\sfullCalcOnLoad="[^"]*"/, '').replace(/\/?>$/, '')
    return `${workbook.slice(0, said.index)}${tag} fullCalcOnLoad="1"${said[2] ?? ''}>${workbook.slice(said.index + said[0].length)}`
  }
  const at = behind.exec(workbook)?.index ?? workbook.length
  const prefix = /<(\w+:)?workbook\b/.exec(workbook)?.[1] ?? ''
  return `${workbook.slice(0, at)}<${prefix}calcPr fullCalcOnLoad="1"/>${workbook.slice(at)}`
}
