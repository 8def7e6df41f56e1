import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { figureText } from '../../../../domain/report/figure-text.ts'
import type { Block } from '../../../../domain/report/report.ts'
import { bookForTests, brokenText, hostileTexts, inputForTests, reportForTests, townValues } from '../input-for-tests.ts'
import { xmlText } from '../../../files/xml.ts'
import { makeDocx } from './make-docx.ts'

async function partsOf(file: Blob): Promise<Record<string, string>> {
  const files = unzipSync(new Uint8Array(await file.arrayBuffer()))
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]))
}

/** What each paragraph says. */
const paragraphsOf = (xml: string) =>
  Array.from(xml.matchAll(/<w:p[ >].*?<\/w:p>/gs), ([paragraph]) => Array.from(paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<|<w:(?:br|tab)\/>/g), ([, text]) => (text === undefined ? '\n' : xmlText(text))).join(''))

const sentence: Block = {
  id: 'a',
  kind: 'paragraph',
  parts: [
    { text: '全镇共覆盖' },
    { figure: 'households', as: 'number' },
    { text: '户，占' },
    { figure: 'rate:household', as: 'number' },
    { text: '，同比' },
    { figure: 'households/year', as: 'change' },
    { text: '，比目标' },
    { figure: 'gap:household', as: 'points' },
    { text: '，动用显示屏' },
    { figure: 'form:led:块', as: 'number' },
    { text: '块，见面' },
    { figure: 'personTimes', as: 'number' },
    { text: '人次。' },
  ],
}

const make = async (blocks: readonly Block[], rest: Parameters<typeof reportForTests>[1] = {}) =>
  partsOf(await makeDocx(inputForTests(reportForTests(blocks, rest))))

describe('what is written', () => {
  test('the sentence stands as on screen, what nobody recorded as 缺', async () => {
    const paragraphs = paragraphsOf((await make([sentence]))['word/document.xml'] ?? '')
    expect(paragraphs).toContain('全镇共覆盖6465户，占53.96%，同比下降28.84%，比目标低6.04个百分点，动用显示屏缺块，见面15280余人次。')
  })

  test('every figure of a table stands in it as its text', async () => {
    const book = bookForTests()
    const xml = (await make([{ id: 't', kind: 'table', table: 'areas', caption: '各村进展' }]))['word/document.xml'] ?? ''
    const texts = paragraphsOf(xml)
    for (const key of ['visits', 'households', 'personTimes', 'form:leaflet:份']) {
      expect(texts).toContain(figureText(book.of(key), 'number'))
      for (const child of book.children) expect(texts).toContain(figureText(book.at(child).of(key), 'number'))
    }
    expect(texts).toContain('民范村')
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(5)
  })

  test('guidance that was not filled in, an empty heading and a chart without a picture leave nothing', async () => {
    const only = await make([])
    const blocks: Block[] = [
      { id: 'a', kind: 'paragraph', parts: [{ text: ' ' }] },
      { id: 'b', kind: 'heading', level: 1, text: '' },
      { id: 'c', kind: 'chart', caption: '图' },
      { id: 'd', kind: 'photos', photos: [] },
    ]
    expect((await make(blocks))['word/document.xml']).toBe(only['word/document.xml'])
  })

  test('beside the figures stand when they were taken, how rates were cut and what each is made of', async () => {
    const text = paragraphsOf((await make([sentence]))['word/document.xml'] ?? '').join('\n')
    expect(text).toContain('数据截至2026年9月17日17:05；百分数截取到小数点后两位，不四舍五入；没有记录的写作“缺”。')
    expect(text).toContain('住户覆盖率53.96%＝6465÷11980（走访名册，截至2026年9月17日）')
    expect(text).toContain('覆盖户数同比下降28.84%：本期6465，上年同期9085')
    expect(text).not.toContain('填写')
  })

  test('what was typed by hand is said', async () => {
    const values = { ...townValues, 'form:led:块': { value: 7, unit: '块', source: 'typed' as const } }
    const xml = (await partsOf(await makeDocx(inputForTests(reportForTests([sentence]), values))))['word/document.xml'] ?? ''
    expect(paragraphsOf(xml).join('')).toContain('电子屏块数由编写人填写')
  })
})

describe('the layout of official papers', () => {
  test('page, lines, title in lines, headings that are headings, whom it is addressed to, who signs', async () => {
    const blocks: Block[] = [{ id: 'h', kind: 'heading', level: 1, text: '一、总体进展' }, { id: 'i', kind: 'heading', level: 2, text: '（一）入户' }, sentence]
    const parts = await make(blocks)
    const xml = parts['word/document.xml'] ?? ''
    expect(xml).toContain('<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"')
    expect(xml).toContain('<w:docGrid w:type="lines" w:linePitch="560"/>')
    expect(xml).toMatch(/<w:pStyle w:val="Title"\/>.*新桥镇反诈集中宣传月<\/w:t><\/w:r><w:r>.*<w:br\/>.*工作进展情况/s)
    expect(xml).toMatch(/<w:pStyle w:val="Heading1"\/>.*一、总体进展/s)
    expect(xml).toMatch(/<w:pStyle w:val="Heading2"\/>.*（一）入户/s)
    expect(paragraphsOf(xml)).toEqual(expect.arrayContaining(['县联席办：', '新桥镇反诈中心', '2026年9月17日']))
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>')
    expect(parts['word/styles.xml']).toContain('w:eastAsia="仿宋_GB2312"')
    expect(parts['word/fontTable.xml']).toContain('<w:font w:name="方正小标宋简体"><w:altName w:val="宋体"/>')
    const footers = [parts['word/footer1.xml'], parts['word/footer2.xml']].join()
    expect(footers).toContain('w:jc w:val="right"')
    expect(footers).toContain('w:jc w:val="left"')
  })

  test('a 简报 has a red head with number, maker, day and rule, and no signature', async () => {
    const xml = (await make([sentence], { head: { name: '反诈宣传工作简报', issue: 9 }, recipient: '' }))['word/document.xml'] ?? ''
    expect(paragraphsOf(xml).slice(0, 3)).toEqual(['反诈宣传工作简报', '第9期', '新桥镇反诈中心编印\n2026年9月17日'])
    expect(xml).toContain('w:color="C8161D"')
    expect(paragraphsOf(xml).filter((text) => text === '新桥镇反诈中心')).toEqual([])
  })

  test('pictures lie in the file with their caption as alternative text', async () => {
    const bytes = Uint8Array.from([137, 80, 78, 71])
    const picture = { bytes, type: 'image/png' as const, width: 1200, height: 600, caption: '各村覆盖率' }
    const input = inputForTests(reportForTests([{ id: 'c', kind: 'chart', caption: '' }, { id: 'p', kind: 'photos', photos: [{ hash: 'a', caption: '' }] }]), townValues, new Map([['c', [picture]], ['p', [picture, { ...picture, type: 'image/jpeg' }, picture]]]))
    const parts = await partsOf(await makeDocx(input))
    expect(Object.keys(parts).filter((path) => path.startsWith('word/media/')).length).toBeGreaterThan(0)
    expect(parts['word/document.xml']?.match(/descr="各村覆盖率"/g)).toHaveLength(4)
  })
})

test.each([...hostileTexts])('%j arrives as text wherever it stands', async (text) => {
  const blocks: Block[] = [
    { id: 'a', kind: 'paragraph', parts: [{ text }] },
    { id: 'h', kind: 'heading', level: 1, text },
    { id: 't', kind: 'table', table: 'forms', caption: text },
  ]
  const parts = await make(blocks, { title: [text], recipient: text, sender: text, head: { name: text, issue: null } })
  const texts = paragraphsOf(parts['word/document.xml'] ?? '')
  expect(texts.filter((each) => each === text).length).toBeGreaterThanOrEqual(5)
  expect(texts).toContain(`${text}：`)
})

test('what no document can hold is left out, and lines become paragraphs', async () => {
  const text = `${brokenText.text}\nsecond`
  const texts = paragraphsOf((await make([{ id: 'a', kind: 'paragraph', parts: [{ text }] }]))['word/document.xml'] ?? '')
  expect(texts).toEqual(expect.arrayContaining([brokenText.clean, 'second']))
})
