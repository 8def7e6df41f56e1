import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate/browser'
import readSheets from 'read-excel-file/universal'
import { describe, expect, test } from 'vitest'
import { writeWorkbook } from '../../../files/workbook.ts'
import { bookForTests, hostileTexts, villages } from '../input-for-tests.ts'
import { cellName, readCellName } from './cell-name.ts'
import { editSheet } from './edit-sheet.ts'
import { fillForm, type FormMapping } from './fill-form.ts'
import { readForm } from './read-form.ts'

const sheetXml = `<?xml version="1.0"?><worksheet><dimension ref="A1:D5"/><cols><col min="1" max="1" width="20"/></cols><sheetData><row r="1" spans="1:4" ht="30" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c></row><row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" s="2"><v>100</v></c><c r="C3" s="3"/><c r="D3"><f>B3*2</f><v>200</v></c></row><row r="5"><c r="A5" t="inlineStr"><is><t>合计</t></is></c><c r="D5" t="str"><f>SUM(D3:D4)</f><v>200</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells></worksheet>`
const styles = '<styleSheet><numFmts><numFmt numFmtId="176" formatCode="0.00%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="0"/><xf numFmtId="1"/><xf numFmtId="176"/></cellXfs></styleSheet>'

function form(sheet = sheetXml, workbook = '<workbook><sheets><sheet name="月报" sheetId="1" r:id="r1"/></sheets><calcPr calcId="191029"/><extLst/></workbook>'): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types><Default Extension="xml" ContentType="application/xml"/></Types>',
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="x/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="x/styles" Target="styles.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': sheet,
    'xl/sharedStrings.xml': '<sst><si><t>反诈宣传月报表</t></si><si><t>入户</t></si></sst>',
    'xl/styles.xml': styles,
    'xl/theme/theme1.xml': '<theme>&amp;</theme>',
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])))
}

const map = (cell: string, figure: string, rest: Partial<FormMapping> = {}): FormMapping => ({ sheet: '月报', cell, figure, area: null, ...rest })

async function filled(bytes: Uint8Array, mapping: readonly FormMapping[]) {
  const result = fillForm(bytes, mapping, bookForTests())
  if ('fault' in result) throw new Error(result.fault)
  const files = unzipSync(new Uint8Array(await result.file.arrayBuffer()))
  return { ...result, text: (path: string) => strFromU8(files[path] ?? new Uint8Array()) }
}

describe('the form on screen', () => {
  test('shows what stands in it, which cells are one and which reckon themselves', () => {
    const read = readForm(form())
    if ('fault' in read) throw new Error(read.fault)
    const [sheet] = read.sheets
    expect(sheet).toMatchObject({ name: '月报', rows: 5, columns: 4, merged: [{ cell: 'A1', down: 1, across: 4 }] })
    expect(Object.fromEntries(sheet?.cells ?? [])).toEqual({
      A1: { text: '反诈宣传月报表', formula: false },
      A3: { text: '入户', formula: false },
      B3: { text: '100', formula: false },
      D3: { text: '200', formula: true },
      A5: { text: '合计', formula: false },
      D5: { text: '200', formula: true },
    })
  })

  test.each([
    ['an old or locked one', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'old'],
    ['a picture', Uint8Array.from([137, 80, 78, 71]), 'none'],
    ['a Word file', zipSync({ 'word/document.xml': strToU8('<a/>') }), 'none'],
  ])('%s is named as such', (_, bytes, fault) => {
    expect(readForm(bytes)).toEqual({ fault })
    expect(fillForm(bytes, [], bookForTests())).toEqual({ fault })
  })

  test.each(hostileTexts)('%j is shown as it is', async (text) => {
    const file = await writeWorkbook([{ name: '表', fixed: 0, heads: [{ key: 'a', title: text, kind: 'text' }], rows: [] }])
    const read = readForm(new Uint8Array(await file.arrayBuffer()))
    const shown = 'sheets' in read ? read.sheets[0]?.cells.get('A1')?.text.replace('\u200B', '') : null
    expect(shown).toBe(text)
  })
})

describe('filling it', () => {
  test('puts numbers where they were asked for, one area beside the other, 缺 where nobody recorded any', async () => {
    const { text, left } = await filled(form(), [map('B3', 'households'), map('B4', 'households', { area: villages[0] ?? null }), map('C3', 'rate:household'), map('E9', 'rate:household'), map('C5', 'form:led:块')])
    expect(left).toEqual([])
    const xml = text('xl/worksheets/sheet1.xml')
    expect(xml).toContain('<c r="B3" s="2"><v>6465</v></c>')
    expect(xml).toContain('<row r="4"><c r="B4"><v>3233</v></c></row>')
    expect(xml).toContain('<c r="C3" s="3"><v>0.5396</v></c>')
    expect(xml).toContain('<row r="9"><c r="E9"><v>53.96</v></c></row>')
    expect(xml).toContain('<c r="C5" t="inlineStr"><is><t xml:space="preserve">缺</t></is></c><c r="D5"')
  })

  test('leaves everything else to the letter, but for old results of formulas', async () => {
    const { text } = await filled(form(), [map('B3', 'households')])
    expect(text('xl/worksheets/sheet1.xml')).toBe(
      sheetXml.replace('<c r="B3" s="2"><v>100</v></c>', '<c r="B3" s="2"><v>6465</v></c>').replaceAll('<v>200</v>', ''),
    )
    expect(text('xl/theme/theme1.xml')).toBe('<theme>&amp;</theme>')
    expect(text('xl/styles.xml')).toBe(styles)
    expect(text('xl/workbook.xml')).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/><extLst/>')
  })

  test('twice gives the same as once, and what another month says replaces the month before', async () => {
    const once = fillForm(form(), [map('B3', 'households')], bookForTests())
    const first = 'file' in once ? new Uint8Array(await once.file.arrayBuffer()) : new Uint8Array()
    const { text } = await filled(first, [map('B3', 'staff')])
    expect(text('xl/worksheets/sheet1.xml')).toContain('<c r="B3" s="2"><v>412</v></c>')
    expect(text('xl/workbook.xml').match(/fullCalcOnLoad/g)).toHaveLength(1)
  })

  test('a cell that is part of a larger one fills that; what reckons itself, strays and strangers are named', async () => {
    const strays = [map('D3', 'visits'), map('B3', 'visits', { sheet: '季报' }), map('', 'visits'), map('B3', 'visits', { area: '450127100000' })]
    const { text, left } = await filled(form(), [map('C1', 'visits'), ...strays])
    expect(text('xl/worksheets/sheet1.xml')).toContain('<c r="A1" s="1"><v>7012</v></c>')
    expect(left.map(({ what }) => what).sort()).toEqual(['area', 'cell', 'formula', 'sheet'])
  })

  test('a form that our own writer made is filled and read again by the library', async () => {
    const file = await writeWorkbook([{ name: '月报', fixed: 0, heads: [{ key: 'a', title: '指标', kind: 'text' }, { key: 'n', title: '数', kind: 'count' }], rows: [['入户', 1], ['讲座', null]] }])
    const result = fillForm(new Uint8Array(await file.arrayBuffer()), [map('B2', 'households'), map('B3', 'form:lecture:次')], bookForTests())
    const [sheet] = await readSheets('file' in result ? result.file : new Blob())
    expect(sheet?.data).toEqual([['指标', '数'], ['入户', 6465], ['讲座', 6]])
  })

  test('files of writers that give their tags a prefix, number nothing and have no calcPr', async () => {
    const sheet = '<x:worksheet><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c/></x:row><x:row/></x:sheetData></x:worksheet>'
    const workbook = '<x:workbook><x:sheets><x:sheet name="月报" r:id="r1"/></x:sheets></x:workbook>'
    const { text } = await filled(form(sheet, workbook), [map('B1', 'visits'), map('A2', 'staff'), map('A3', 'vehicles')])
    expect(text('xl/worksheets/sheet1.xml')).toBe(
      '<x:worksheet><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c r="B1"><x:v>7012</x:v></x:c></x:row><x:row><x:c r="A2"><x:v>412</x:v></x:c></x:row><x:row r="3"><x:c r="A3"><x:v>36</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    )
    expect(text('xl/workbook.xml')).toContain('<x:calcPr fullCalcOnLoad="1"/></x:workbook>')
  })
})

test('whatever is put into whichever cells of a sheet is found there, and nothing besides changes', () => {
  const position = fc.record({ row: fc.integer({ min: 1, max: 8 }), column: fc.integer({ min: 0, max: 6 }) })
  const found = (xml: string) => Object.fromEntries(Array.from(xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>(?:<v>([^<]*)<\/v>)?(?:.*?)<\/c>)/g), ([, name = '', value]) => [name, value]))
  fc.assert(
    fc.property(fc.array(position), fc.array(fc.tuple(position, fc.integer({ min: 0, max: 99999 }))), (before, put) => {
      const start = editSheet('<worksheet><sheetData/></worksheet>', new Map(before.map(({ row, column }) => [row, new Map([[column, 1]])])))
      const values = new Map<number, Map<number, number>>()
      for (const [{ row, column }, value] of put) values.set(row, (values.get(row) ?? new Map<number, number>()).set(column, value))
      const expected = { ...found(start) }
      for (const [row, columns] of values) for (const [column, value] of columns) expected[cellName({ row, column })] = String(value)
      const edited = editSheet(start, values)
      expect(found(edited)).toEqual(expected)
      const order = Array.from(edited.matchAll(/<c r="([A-Z]+\d+)"/g), ([, name = '']) => readCellName(name))
      expect(order).toEqual([...order].sort((a, b) => (a?.row ?? 0) - (b?.row ?? 0) || (a?.column ?? 0) - (b?.column ?? 0)))
    }),
  )
})

test('cells are called as a spreadsheet calls them', () => {
  expect(['A1', 'Z9', 'AA10', '$B$7', 'xfd1048576'].map((name) => cellName(readCellName(name) ?? { row: 0, column: 0 }))).toEqual(['A1', 'Z9', 'AA10', 'B7', 'XFD1048576'])
  expect(['', 'A', '7', 'A0', 'ABCD1', 'A1:B2'].map(readCellName)).toEqual([null, null, null, null, null, null])
})
