import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { usualText } from '../../src/phone/reports/documents/usual-form.ts'
import { figuresIn } from '../../src/phone/reports/documents/figure-notes.ts'
import { makeDocx } from '../../src/phone/reports/documents/docx/make-docx.ts'
import { inputForTests, reportForTests } from '../../src/phone/reports/documents/input-for-tests.ts'
import { fillTemplate } from '../../src/phone/reports/documents/template/fill-template.ts'
import { fillForm } from '../../src/phone/reports/documents/form/fill-form.ts'
import { writeWorkbook } from '../../src/phone/files/workbook.ts'
import { demoInput } from './demo-report.ts'
import { printed } from './office.ts'
import { readPdf, type PdfLine } from './read-pdf.ts'

/* Opened by the program that offices without Word have: what counts is the paper. */
const sentence = '为深入开展反诈宣传工作切实提升群众防范电信网络诈骗意识和能力'
const paragraph = (id: string, text: string) => ({ id, kind: 'paragraph' as const, parts: [{ text }] })
const full = inputForTests(reportForTests([paragraph('a', sentence.repeat(70))], { title: [], recipient: '' }))
// Punctuation at every place of a line: none of it may be lost in the margin.
const marked = inputForTests(reportForTests(Array.from({ length: 30 }, (_, i) => paragraph(`p${i}`, `${'走'.repeat(i)}进学校、进社区、进自然村，进企业、进单位、进家庭。`.repeat(4))), { title: [], recipient: '' }))
const brief = demoInput('brief', 'month', { from: 20260901, to: 20260930 })
const year = demoInput('year_sum', 'year-to-date', { from: 20260101, to: 20260917 })

// A template as an office would have it, made by our own writer.
const pattern = inputForTests(reportForTests([paragraph('t', '{标题}'), paragraph('u', '{单位}覆盖{覆盖户数}户，占{住户覆盖率}。'), paragraph('v', '{#各村}{序号}、{名称}覆盖{覆盖户数}户{/各村}'), paragraph('w', '{正文}')], { title: ['红头文件'] }))
const template = await (await makeDocx(pattern)).arrayBuffer()
const filled = await fillTemplate(template, brief)
if ('faults' in filled) throw new Error(JSON.stringify(filled.faults))

const pdfs = await printed({ 'form.xlsx': await filledForm(), 'full.docx': await makeDocx(full), 'marked.docx': await makeDocx(marked), 'brief.docx': await makeDocx(brief), 'year.docx': await makeDocx(year), 'filled.docx': filled.file })

/** A form with a formula, in which the result of the month before still stands. */
async function filledForm(): Promise<Blob> {
  const head = (title: string, kind: 'text' | 'count') => ({ key: title, title, kind })
  const form = await writeWorkbook([{ name: '月报', fixed: 0, heads: [head('指标', 'text'), head('数', 'count')], rows: [['覆盖', 1], ['次数', 2], ['合计', 3]] }])
  const files = unzipSync(new Uint8Array(await form.arrayBuffer()))
  const path = 'xl/worksheets/sheet1.xml'
  const withFormula = strFromU8(files[path] ?? new Uint8Array()).replace(/(<c r="B4"[^>]*>)<v>3<\/v>/, '$1<f>B2*2+B3</f><v>3</v>')
  const mapping = [['B2', 'households'], ['B3', 'visits']].map(([cell = '', figure = '']) => ({ sheet: '月报', cell, figure, area: null }))
  const result = fillForm(zipSync({ ...files, [path]: strToU8(withFormula) }), mapping, full.book)
  if ('fault' in result) throw new Error(result.fault)
  return result.file
}

const pages = (name: string) => (pdfs?.[name] ? readPdf(pdfs[name]) : [])
const isNumber = ({ text }: PdfLine) => /^— ?\d+ ?—$/.test(text)
const textOf = (all: readonly PdfLine[][]) => all.flatMap((lines) => lines.filter((line) => !isNumber(line)).map(({ text }) => text)).join('').replaceAll(/\s/g, '')

test.skipIf(!pdfs)('a full page has 22 lines of 28 characters, its number below, odd right and even left', () => {
  const [, second = [], third = []] = pages('full.docx')
  for (const page of [second, third]) {
    const lines = page.filter((line) => !isNumber(line))
    expect(lines.map(({ text }) => text.length)).toEqual(Array.from({ length: 22 }, () => 28))
    expect(new Set(lines.map(({ y }, i) => Math.round((lines[i - 1]?.y ?? y + 28) - y)))).toEqual(new Set([28]))
  }
  const number = (page: readonly PdfLine[]) => page.find(isNumber)
  expect(number(second)).toMatchObject({ text: expect.stringMatching(/— ?2 ?—/), size: 14 })
  expect(number(second)?.x).toBeLessThan(120)
  expect(number(third)?.x).toBeGreaterThan(400)
})

test.skipIf(!pdfs)('nothing is lost between the lines', () => {
  const text = textOf(pages('marked.docx'))
  const written = marked.report.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.parts.map((part) => ('text' in part ? part.text : '')) : []))
  expect(written.filter((each) => !text.includes(each))).toEqual([])
})

test.skipIf(!pdfs).each([
  ['brief.docx', brief],
  ['year.docx', year],
] as const)('%s holds every figure of its sentences as it stands on screen, and no heading ends a page', (name, input) => {
  const all = pages(name)
  const text = textOf(all)
  const figures = figuresIn(input.report, input.book)
  expect(figures.length).toBeGreaterThan(10)
  for (const figure of figures) expect(text).toContain(usualText(figure).replaceAll(/\s/g, ''))
  const headings = new Set(input.report.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])))
  for (const lines of all) expect(headings.has(lines.findLast((line) => !isNumber(line))?.text ?? '')).toBe(false)
})

test.skipIf(!pdfs)('a 简报 has its red head in the top third of the first page, in one line', () => {
  const [first = []] = pages('brief.docx')
  const [name, issue, maker] = first
  expect(name?.text).toBe('反诈宣传工作简报')
  expect(name?.size).toBeGreaterThan(40)
  expect(name?.y).toBeGreaterThan(842 * (2 / 3))
  expect(issue?.text).toBe('第9期')
  expect(maker?.text.replaceAll(/\s/g, '')).toBe('新桥镇反诈中心编印2026年9月17日')
})

test.skipIf(!pdfs)("an office's own template is filled: its texts, a line for each village, the body", () => {
  const text = textOf(pages('filled.docx'))
  const { book, naming } = brief
  expect(text).toContain(`新桥镇反诈中心覆盖${usualText(book.of('households'))}户，占${usualText(book.of('rate:household'))}。`)
  book.children.forEach((child, i) => expect(text).toContain(`${i + 1}、${naming.areaName(child)}覆盖${usualText(book.at(child).of('households'))}户`))
  expect(text).toContain('一、总体情况')
})

test.skipIf(!pdfs)("the superior's form reckons with what was filled in, and no longer with last month's result", () => {
  const lines = pages('form.xlsx').flatMap((page) => page.map(({ text }) => text.replaceAll(/[\s,]/g, '')))
  expect(lines).toEqual(expect.arrayContaining(['6465', '7012', '19942']))
})
