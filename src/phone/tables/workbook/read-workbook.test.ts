import { zipSync, strToU8 } from 'fflate/browser'
import readSheets from 'read-excel-file/universal'
import { describe, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { readWorkbook } from './read-workbook.ts'

const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`

/** A workbook by hand, for what writers do that ours does not. */
function workbook(sheets: readonly string[], extra: Record<string, string> = {}): Uint8Array {
  const numbers = sheets.map((_, i) => i + 1)
  const files: Record<string, string> = {
    'xl/workbook.xml': `<workbook><sheets>${numbers.map((n) => `<sheet name="表${n}" sheetId="${n}" r:id="r${n}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${numbers.map((n) => `<Relationship Id="r${n}" Type="x/worksheet" Target="worksheets/s${n}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(sheets.map((xml, i) => [`xl/worksheets/s${i + 1}.xml`, xml])),
    ...extra,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])))
}
const read = (bytes: Uint8Array) => readWorkbook(bytes, () => undefined)

describe('a workbook', () => {
  test('is read as the library for small ones reads it', async () => {
    const texts = ['民范村', '12组 37号', '=1+1', '<&>"\'', '１２', 'a  b', '\u{1F600}']
    const cell = (row: number, column: number) => {
      const n = row * 7 + column * 3
      if (n % 4 === 0) return null
      return n % 4 === 1 ? { value: n / 8, type: Number } : { value: texts[n % texts.length] ?? '', type: String }
    }
    const data = Array.from({ length: 300 }, (_, row) => [
      { value: '总在', type: String },
      ...Array.from({ length: 6 }, (_empty, column) => cell(row, column)),
      { value: 1, type: Number },
    ])
    const bytes = new Uint8Array(await writeExcelFile([{ data, sheet: '名册' }] as never).toBuffer())
    const [ours] = read(bytes)
    expect(ours?.name).toBe('名册')
    expect(ours?.rows).toEqual((await readSheets(new Blob([bytes])))[0]?.data)
  })

  test('gives each row the number that the spreadsheet shows, however few cells it has', () => {
    const [ours] = read(workbook([sheet('<row r="2"><c r="B2"><v>7</v></c><c r="C2" s="1"/></row><row r="3"/><row r="5"><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c></row>')]))
    expect(ours?.rows).toEqual([[], [null, 7], [], [], [true, '#REF!']])
  })

  test('of any writer is understood: prefixes, runs of text with their sound, shared and inline strings, escapes', () => {
    const strings = '<sst><si><r><t>民</t></r><r><t xml:space="preserve">范 </t></r><rPh><t>ミン</t></rPh></si><si><t>a&amp;b&#x6751;_x000D_</t></si><si/></sst>'
    const rows = '<x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="s"><x:v>1</x:v></x:c><x:c r="C1" t="inlineStr"><x:is><x:t>户</x:t></x:is></x:c><x:c r="D1" t="str"><x:f>A1</x:f><x:v>7号</x:v></x:c></x:row>'
    const [ours] = read(workbook([`<x:worksheet><x:sheetData>${rows}</x:sheetData></x:worksheet>`], { 'xl/sharedStrings.xml': strings }))
    expect(ours?.rows).toEqual([['民范 ', 'a&b村\r', '户', '7号']])
  })

  test('shows days as days, also in the Chinese formats and in one of its own', () => {
    const styles = '<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m"/><numFmt numFmtId="177" formatCode="0.00&quot;d&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="31"/><xf numFmtId="176"/><xf numFmtId="177"/></cellXfs></styleSheet>'
    const rows = sheet(`<row r="1">${[0, 1, 2, 3].map((style) => `<c s="${style}"><v>46000</v></c>`).join('')}</row>`)
    const day = new Date('2025-12-09T00:00:00Z')
    expect(read(workbook([rows], { 'xl/styles.xml': styles }))[0]?.rows).toEqual([[46000, day, day, 46000]])
  })

  test('tells how far it is over all of its sheets', () => {
    const parts: number[] = []
    const sheets = readWorkbook(workbook([sheet('<row r="1"><c><v>1</v></c></row>'), sheet('')]), (part) => parts.push(part))
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([['表1', 1], ['表2', 0]])
    expect(parts.at(-1)).toBe(1)
    expect(parts).toEqual(parts.toSorted((a, b) => a - b))
  })

  test('that is none is refused, and so is one that bursts', () => {
    expect(() => read(zipSync({ 'a.txt': strToU8('a') }))).toThrow(RangeError)
    expect(() => read(new Uint8Array(40))).toThrow(RangeError)
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(4_000_000) })
    const view = new DataView(bomb.buffer)
    // The list at the end tells a small size.
    view.setUint32(bomb.length - 22 - 46 - 'xl/workbook.xml'.length + 24, 10, true)
    expect(() => read(bomb)).toThrow('more than the archive says')
  })
})
