import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../../../domain/report/report.ts'
import { xmlText } from '../../../files/xml.ts'
import { bookForTests, brokenText, hostileTexts, inputForTests, reportForTests, townValues } from '../input-for-tests.ts'
import { fillTemplate } from './fill-template.ts'
import { placeholders } from './placeholders.ts'

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const p = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`
const tableOf = (...rows: readonly (readonly string[])[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`

function template(body: string, header = ''): ArrayBuffer {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const files = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/header" Target="header1.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${w}><w:body>${body}<w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr></w:body></w:document>`,
    'word/header1.xml': `<w:hdr ${w}>${p(header)}</w:hdr>`,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))).buffer
}

const blocks: Block[] = [
  { id: 'h', kind: 'heading', level: 1, text: '一、总体进展' },
  { id: 'a', kind: 'paragraph', parts: [{ text: '全镇覆盖' }, { figure: 'households', as: 'number' }, { text: '户。' }] },
  { id: 'g', kind: 'paragraph', parts: [{ text: '' }] },
  { id: 't', kind: 'table', table: 'areas', caption: '各村进展' },
  { id: 'b', kind: 'paragraph', parts: [{ text: '继续走访。' }] },
]
const input = inputForTests(reportForTests(blocks, { head: { name: '反诈简报', issue: 9 } }))

async function fill(body: string, header = '', of = input) {
  const result = await fillTemplate(template(body, header), of)
  if ('faults' in result) return { faults: result.faults, texts: [], xml: '', header: '', files: [] }
  const files = unzipSync(new Uint8Array(await result.file.arrayBuffer()))
  const part = (path: string) => strFromU8(files[path] ?? new Uint8Array())
  const texts = (xml: string) => Array.from(xml.matchAll(/<w:p[ >].*?<\/w:p>/gs), ([each]) => Array.from(each.matchAll(/<w:t(?: [^>]*[^/])?>([^<]*)<|<w:br\/>/g), ([, text]) => (text === undefined ? '\n' : xmlText(text))).join(''))
  return { faults: [], texts: texts(part('word/document.xml')), xml: part('word/document.xml'), header: texts(part('word/header1.xml')).join(), files: Object.keys(files) }
}

describe('a template is filled', () => {
  test('with the texts of the report and its figures by their Chinese names, in the header too', async () => {
    const { texts, header, faults } = await fill(p('{标题}') + p('第{期号}期 {单位} {日期}') + p('发放宣传单{宣传单份数}份，覆盖{ 覆盖户数 }户，占{住户覆盖率}，同比{覆盖户数同比}，比目标{住户覆盖率与目标差距}，位列{名次}，见面{覆盖人次}人次，显示屏{电子屏块数}块'), '{红头} {数据截至}')
    expect(faults).toEqual([])
    expect(texts).toEqual(['新桥镇反诈集中宣传月\n工作进展情况', '第9期 新桥镇反诈中心 2026年9月17日', '发放宣传单9860份，覆盖6465户，占53.96%，同比下降28.84%，比目标低6.04个百分点，位列第3位，见面15280余人次，显示屏缺块'])
    expect(header).toBe('反诈简报 2026年9月17日17:05')
  })

  test('with its body, a paragraph each in the look of the placeholder, headings in their fonts, tables between', async () => {
    const { texts, xml } = await fill('<w:p><w:pPr><w:pStyle w:val="Gongwen"/></w:pPr><w:r><w:rPr><w:rFonts w:eastAsia="仿宋"/></w:rPr><w:t>{正文}</w:t></w:r></w:p>' + p('{单位}'))
    expect(texts.slice(0, 3)).toEqual(['一、总体进展', '全镇覆盖6465户。', '各村进展'])
    expect(texts).toEqual(expect.arrayContaining(['民范村', '3233', '继续走访。', '新桥镇反诈中心']))
    expect(xml.match(/<w:pStyle w:val="Gongwen"\/>/g)).toHaveLength(5)
    expect(xml).toMatch(/<w:rFonts w:eastAsia="黑体"\/><\/w:rPr><w:t[^>]*>一、总体进展/)
    expect(xml).toMatch(/<w:rFonts w:eastAsia="仿宋"\/><\/w:rPr><w:t[^>]*>继续走访。/)
    expect(xml.match(/<w:tbl[ >]/g)).toHaveLength(1)
  })

  test('row by row: villages, forms, with the figures of each and those of the report around them', async () => {
    const { texts, faults } = await fill(tableOf(['村', '户', '率'], ['{#各村}{序号}.{名称}', '{走访户数}', '{覆盖率}{/各村}'], ['合计', '{覆盖户数}', '{覆盖率}']) + tableOf(['{#宣传形式}{名称}', '{数量}{单位}{/}']))
    expect(faults).toEqual([])
    const child = (i: number) => bookForTests().at(bookForTests().children[i] ?? '').of('households').value
    expect(texts).toEqual(['村', '户', '率', '1.民范村', String(child(0)), '53.96%', '2.新宁社区', String(child(1)), '53.96%', '3.三韦村', String(child(2)), '53.96%', '合计', '6465', '53.96%', '宣传单', '9860份', '横幅', '48条', '广播喇叭', '37.5小时', '专题讲座', '6次'])
  })

  test('a placeholder that a program has cut into runs is still one', async () => {
    const { texts } = await fill('<w:p><w:r><w:t>共{覆盖</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>户数}户</w:t></w:r></w:p>')
    expect(texts).toEqual(['共6465户'])
  })

  test('with pictures, and nothing where there are none', async () => {
    const picture = { bytes: Uint8Array.from([137, 80, 78, 71]), type: 'image/png' as const, width: 1200, height: 600, caption: '各村覆盖率' }
    const pictured = inputForTests(reportForTests([{ id: 'c', kind: 'chart', caption: '' }, { id: 'f', kind: 'photos', photos: [{ hash: 'a', caption: '' }] }]), townValues, new Map([['c', [picture]], ['f', [picture, picture]]]))
    const { files, xml, texts } = await fill(p('{图表}') + p('{覆盖图}') + p('{#照片}') + p('{图片}') + p('{说明}') + p('{/照片}'), '', pictured)
    expect(files.filter((path) => path.startsWith('word/media/'))).not.toEqual([])
    expect(xml.match(/<wp:docPr [^>]*descr="各村覆盖率"/g)).toHaveLength(3)
    expect(texts.filter((text) => text === '各村覆盖率')).toHaveLength(2)
  })
})

describe('what is wrong with it is told line by line', () => {
  test.each([
    ['{覆盖户}', 'unknown', '覆盖户', '覆盖户数'],
    ['{宣传单数}', 'unknown', '宣传单数', '宣传单份数'],
    ['{constructor}', 'unknown', 'constructor', null],
    ['{__proto__.x}', 'unknown', '__proto__.x', null],
    ['共{覆盖户数户', 'open', '{', null],
    ['共覆盖户数}户', 'close', '}', null],
    ['｛覆盖户数｝', 'wide', '｛覆盖户数｝', null],
    ['{}', 'empty', '{}', null],
    ['{名称}', 'row-only', '名称', null],
    ['{#各镇}{名称}{/各镇}', 'other-rows', '各镇', null],
    ['{#各个村}{名称}{/}', 'unknown-rows', '各个村', '各村'],
    ['{#各村}{名称}', 'rows-open', '各村', null],
    ['{/各村}', 'rows-close', '/各村', null],
    ['{#各村}{覆盖人数}{/各村}', 'unknown', '覆盖人数', '覆盖人次'],
  ])('%s is %s', async (text, what, name, meant) => {
    const { faults } = await fill(p('好的一段{标题}') + p(text))
    expect(faults[0]).toMatchObject({ what, name, where: { part: 'body', paragraph: 2, text } })
    expect(faults[0]?.meant).toBe(meant)
    expect(faults).toHaveLength(1)
  })

  test('all of them at once, in their order, headers named as such', async () => {
    const { faults } = await fill(p('{坏一}') + tableOf(['{坏二}', '好']) + p('{/}'), '{坏三}')
    expect(faults.map(({ name, where }) => [where?.part, where?.paragraph, name])).toEqual([['body', 1, '坏一'], ['body', 2, '坏二'], ['body', 4, '/'], ['header', 1, '坏三']])
  })

  test.each([
    ['an old or locked file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0]), 'old'],
    ['a picture', Uint8Array.from([137, 80, 78, 71]), 'none'],
    ['a workbook', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'none'],
  ])('%s', async (_, bytes, what) => {
    expect(await fillTemplate(bytes.slice().buffer, input)).toEqual({ faults: [{ what, where: null, name: '', meant: null }] })
  })

  test('whatever stands between braces is filled or named, and nothing throws', async () => {
    const piece = fc.constantFrom('{', '}', '#', '/', '各村', '名称', '覆盖户数', '标题', ' ', '[', ']', 'x', '{/}', '{#各村}', '{正文}')
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const { faults, texts } = await fill(p(pieces.join('')) + p('end'))
        expect(faults.length === 0 ? texts.join('') : 'end').toContain('end')
      }),
      { numRuns: 60 },
    )
  })
})

test.each([...hostileTexts])('%j comes through as text', async (text) => {
  const hostile = inputForTests(reportForTests([{ id: 'a', kind: 'paragraph', parts: [{ text }] }], { title: [text], sender: text }))
  const named = { ...hostile, naming: { ...hostile.naming, areaName: () => text } }
  const { texts } = await fill(p('{标题}') + p('{正文}') + tableOf(['{#各村}{名称}{/各村}']), '', named)
  expect(texts.slice(0, 2)).toEqual([text, text])
  expect(texts.at(-1)).toContain(text)
})

test('what no document can hold is left out', async () => {
  const broken = inputForTests(reportForTests([], { sender: brokenText.text }))
  expect((await fill(p('{单位}'), '', broken)).texts).toEqual([brokenText.clean])
})

test('the list to choose from holds what can be filled, each as it would be printed', async () => {
  const { texts, figures, rows } = placeholders(input)
  expect(figures).toContainEqual({ name: '广播喇叭小时数', key: 'form:broadcast:小时', now: '37.5' })
  expect(rows.map(({ name }) => name)).toEqual(['各地', '各村', '宣传形式', '六进', '宣传对象', '宣传内容', '照片'])
  const body = [...texts, ...figures.map(({ name }) => name)].map((name) => p(`{${name}}`)).join('') + rows.map(({ name, inside }) => p(`{#${name}}${inside.map((each) => `{${each}}`).join('')}{/${name}}`)).join('')
  expect((await fill(body)).faults).toEqual([])
  expect(new Set(figures.map(({ name }) => name)).size).toBe(figures.length)
})
