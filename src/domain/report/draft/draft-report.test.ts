import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { standardVocabulary } from '../../vocabulary.ts'
import { bookOf } from '../book-for-tests.ts'
import type { FigureBook } from '../figure.ts'
import { isEmpty, numbered, writtenBlocks } from '../outline.ts'
import { randomBook } from '../random-book-for-tests.ts'
import { periodKinds, reportKinds, type PeriodKind, type Report, type ReportKind, type ReportPeriod } from '../report.ts'
import { reportTable } from '../report-table.ts'
import type { Naming } from '../table.ts'
import { draftReport } from './draft-report.ts'
import type { DraftSetting } from './drafting.ts'
import { faults, textOf } from './faults-for-tests.ts'

const books = fc.tuple(fc.nat(), fc.nat(100), fc.nat(6)).map((numbers) => randomBook(...numbers))

const town = '450126104000'
const areaNames: Readonly<Record<string, string>> = { [town]: '新桥镇', '450126000000': '宾阳县', '450126104201': '民范村', '450126104202': '新安村' }
const naming: Naming = { vocabulary: standardVocabulary, entrySet: '6jin_by', areaName: (area) => areaNames[area] ?? `第${area.slice(-2)}村` }

const spans: Readonly<Record<PeriodKind, readonly [from: number, to: number]>> = {
  days: [20260901, 20260910],
  month: [20260901, 20260930],
  half: [20260101, 20260630],
  year: [20260101, 20261231],
  'year-to-date': [20260101, 20260917],
  campaign: [20260901, 20261010],
  'as-of': [19000101, 20260917],
}

function periodOf(kind: PeriodKind): ReportPeriod {
  const [from, to] = spans[kind]
  return { kind, from, to, campaign: kind === 'campaign' ? 'c1' : null }
}

function draft(kind: ReportKind, period: PeriodKind, book: FigureBook, setting: Partial<DraftSetting> = {}, names: Naming = naming): Report {
  const plain = { id: 'r1', area: town, period: periodOf(period), rounding: 'cut', entrySet: '6jin_by', sender: '新桥镇反诈中心', recipient: '县联席办', day: 20260917, now: 5, issue: 9 } as const
  return draftReport(kind, { ...plain, ...(period === 'campaign' && { campaignName: '反诈集中宣传月' }), ...setting }, book, names)
}

const paragraphs = ({ blocks }: Report) => blocks.flatMap((block) => (block.kind === 'paragraph' && !isEmpty(block) ? [block.parts] : []))
const wholeText = (report: Report, book: FigureBook) => paragraphs(report).map((parts) => textOf(parts, book)).join('\n')

const combinations = reportKinds.flatMap((kind) => periodKinds.map((period) => [kind, period] as const))

const full = bookOf(
  {
    visits: 980,
    households: 6465,
    'expected:household': 11980,
    'rate:household': 53.96,
    'gap:household': -2.04,
    'rank:household': 3,
    'rate:household/last': 0.41,
    'rate:household/year': 3,
    'households/last': 1.2,
    'households/year': 0,
    personTimes: 15280,
    'personTimes/last': 12.3,
    'personTimes/year': -4.1,
    online: 3200,
    internal: 204,
    installs: 1046,
    registered: 24489,
    registeredRate: 30.55,
    staff: 412,
    vehicles: 36,
    villages: 16,
    'places:school': 6,
    'expected:school': 8,
    'rate:school': 75,
    'form:leaflet:份': 9860,
    'form:poster:份': 312,
    'form:banner:条': 48,
    'form:lecture:次': 6,
    'form:campus_talk:次': 3,
    'form:wechat_push:次': 46,
    'form:publicity_van:车次': 36,
    'form:face:人次': 900,
    'form:training_team:次': 2,
    'audience:elderly': { value: 3120, estimated: true },
    'share:elderly': 20.41,
    'audience:students': 2140,
    'share:students': 14,
    'topic:brush': 420,
    'topic:imp_service': 310,
    'entry:6jin_by:0': 6,
    'entry:6jin_by:5': 6465,
  },
  { children: { '450126104201': { visits: 500, 'rate:household': 60 }, '450126104202': { visits: 480, 'rate:household': 40 } } },
)

describe.each(combinations)('%s of %s', (kind, period) => {
  test('every figure is live, has its unit behind it and leaves no fault, with figures and without any', () => {
    for (const book of [full, bookOf({})]) {
      const report = draft(kind, period, book)
      expect(paragraphs(report).flatMap((parts) => faults(parts, book))).toEqual([])
      expect(report.blocks).toEqual(numbered(report.blocks))
      expect(new Set(report.blocks.map(({ id }) => id)).size).toBe(report.blocks.length)
      expect(report.blocks.filter((block) => block.kind === 'heading' && block.text.trim() === '')).toEqual([])
      expect(report.blocks.filter((block) => block.kind === 'table' && reportTable(block.table, book, naming).rows.length === 0)).toEqual([])
    }
  })

  test('what such a report always names stands there as 缺 where nobody counted it', () => {
    const empty = bookOf({})
    const text = wholeText(draft(kind, period, empty), empty)
    for (const slot of ['宣传单缺份', '悬挂横幅缺条', '动用显示屏缺块', '播放小音频缺小时', '建立反诈宣传微信群缺个', '出动宣传人员缺人次', '覆盖缺户', '面对面宣传缺人次']) {
      expect(text).toContain(slot)
    }
    expect(text).not.toContain('海报')
    expect(text).not.toContain('%')
  })

  test('it says what was counted, each in its unit and nothing twice over', () => {
    const text = wholeText(draft(kind, period, full), full)
    for (const said of ['412人次', '6465户', '15280人次', '宣传单9860份', '张贴海报312份', '悬挂横幅48条', '专题讲座6次', '微信群推送反诈知识46次', '播放小音频缺小时']) {
      expect(text).toContain(said)
    }
    // Trips and talks at doors stand in the figures of the area already.
    expect(text).not.toMatch(/900人次|宣传车36/)
  })

  test('what only the office can say is there to fill in, and not on paper', () => {
    const { blocks } = draft(kind, period, full)
    expect(blocks.filter((block) => block.kind === 'paragraph' && isEmpty(block)).length).toBeGreaterThan(0)
    const written = writtenBlocks(blocks)
    expect(written.filter(isEmpty)).toEqual([])
    expect(written.some((block) => block.kind === 'heading' && block.text.includes('下一步打算'))).toBe(false)
    expect(written).toEqual(numbered(written))
  })
})

test('whatever was recorded, every paragraph of every kind and period can be printed', () => {
  fc.assert(
    fc.property(books, fc.constantFrom(...combinations), (book, [kind, period]) => {
      expect(paragraphs(draft(kind, period, book)).flatMap((parts) => faults(parts, book))).toEqual([])
    }),
    { numRuns: 100 },
  )
})

test('a month is compared with the one before and the year before, a half with the year before, a campaign with nothing', () => {
  const month = wholeText(draft('month_meeting', 'month', full), full)
  expect(month).toContain('面对面宣传15280人次，环比上升12.30%，同比下降4.10%。')
  expect(month).toContain('覆盖户数环比上升1.20%，同比持平；住户覆盖率较上月高0.41个百分点，较上年同期高3.00个百分点。')
  const half = wholeText(draft('half_sum', 'half', full), full)
  expect(half).toContain('面对面宣传15280人次，同比下降4.10%。')
  expect(half).not.toContain('环比')
  expect(wholeText(draft('brief', 'campaign', full), full)).not.toMatch(/环比|同比/)
})

test('a sentence begins as its period asks', () => {
  const beginnings = periodKinds.map((period) => wholeText(draft('brief', period, full), full).match(/[^。\n]*，全镇共出动/)?.[0])
  expect(beginnings).toEqual([
    '期间，全镇共出动',
    '本月，全镇共出动',
    '上半年，全镇共出动',
    '今年以来，全镇共出动',
    '今年以来，全镇共出动',
    '反诈集中宣传月期间，全镇共出动',
    '截至9月17日，全镇共出动',
  ])
})

test('a 汇报 names the rate, the gap and the place among its problems, and leaves cases and losses to be written by hand', () => {
  const { blocks } = draft('report', 'month', full)
  const below = (heading: string) => blocks.slice(blocks.findIndex((block) => block.kind === 'heading' && block.text.endsWith(heading)) + 1)
  const [problem] = below('覆盖进度')
  expect(problem?.kind === 'paragraph' && textOf(problem.parts, full)).toBe('住户覆盖率53.96%，较任务目标低2.04个百分点，位列全县第3位。')
  expect(below('发案形势')[0]).toMatchObject({ kind: 'paragraph', parts: [] })
})

test('the totals sentence of a town', () => {
  const [totals = ''] = wholeText(draft('brief', 'month', full), full).split('\n').slice(1)
  expect(totals).toBe(
    '本月，全镇共出动宣传人员412人次、车辆36车次，开展走访宣传980次，深入16个村（社区），覆盖6465户，在册11980户，覆盖率53.96%，较任务目标低2.04个百分点，位列全县第3位。',
  )
})

test('verbs are said once, 余 only where a part was estimated, and online stands apart', () => {
  const text = wholeText(draft('year_sum', 'year', full), full)
  expect(text).toContain('一是开展专题讲座6次、校园宣讲3次，播放小音频缺小时；二是发放宣传单9860份，张贴海报312份，悬挂横幅48条，动用显示屏缺块；三是建立反诈宣传微信群缺个，微信群推送反诈知识46次。')
  expect(text).toContain('一是面向老年人3120余人次，占20.41%；二是面向学生2140人次，占14.00%。')
  expect(text).toContain('线上宣传覆盖3200人次。')
  expect(text).toContain('截至9月17日，“国家反诈中心”APP累计注册24489人，注册率30.55%。')
  expect(text).toContain('推进“六进”宣传，进学校6个、进家庭6465个。')
})

test('title by sense, red head for a 简报 alone, and who writes to whom as given', () => {
  const titles = reportKinds.map((kind) => draft(kind, 'month', full).title)
  expect(titles).toEqual([
    ['新桥镇2026年9月', '反诈宣传工作情况'],
    ['新桥镇2026年9月', '反诈宣传工作月报'],
    ['新桥镇2026年9月', '反诈宣传工作总结'],
    ['新桥镇2026年9月', '反诈宣传工作总结'],
    ['新桥镇2026年9月', '反诈宣传工作年终总结'],
    ['新桥镇截至2026年9月17日', '反诈宣传工作进展情况'],
    ['关于新桥镇2026年9月', '反诈宣传工作情况的汇报'],
  ])
  expect(draft('year_sum', 'year', full).title).toEqual(['新桥镇2026年度', '反诈宣传工作年终总结'])
  expect(draft('brief', 'campaign', full).title).toEqual(['新桥镇反诈集中宣传月', '工作进展情况'])
  expect(draft('brief', 'campaign', full, { campaignName: '新桥镇百日反诈集中宣传行动' }).title).toEqual(['新桥镇百日反诈集中宣传行动', '工作进展情况'])
  expect(draft('report', 'year-to-date', full).title).toEqual(['关于新桥镇2026年以来', '反诈宣传工作情况的汇报'])
  expect(draft('report', 'days', full).title).toEqual(['关于新桥镇2026年9月1日至10日', '反诈宣传工作情况的汇报'])
  expect(draft('brief', 'campaign', full, { campaignName: '“全民反诈在行动”集中宣传月暨百日攻坚' }).title).toEqual(['新桥镇', '“全民反诈在行动”集中宣传月暨百日攻坚', '工作进展情况'])
  expect(draft('brief', 'month', full).head).toEqual({ name: '反诈宣传工作简报', issue: 9 })
  expect(reportKinds.filter((kind) => draft(kind, 'month', full).head !== null)).toEqual(['brief'])
  expect(draft('report', 'month', full)).toMatchObject({ id: 'r1', area: town, sender: '新桥镇反诈中心', recipient: '县联席办', day: 20260917, made: 5, changed: 5, typed: {} })
})

test.each([
  ['450126000000', '宾阳县', '全县共出动', '各镇（街道）工作情况见下表。'],
  ['450126104201', '民范村', '全村共出动', '各网格工作情况见下表。'],
  ['450126104201003', '第三网格', '本网格共出动', ''],
])('an area of each level is spoken of as such: %s', (area, name, begins, table) => {
  const book = bookOf(
    { visits: 3, staff: 2, households: 1, villages: 9 },
    { area, children: area.length === 15 ? {} : { a: {} } },
  )
  const local: Naming = { ...naming, areaName: () => name }
  const text = reportKinds.map((kind) => wholeText(draft(kind, 'month', book, { area }, local), book))
  for (const one of text) {
    expect(one).toContain(begins)
    expect(one.includes('见下表')).toBe(table !== '')
    expect(one).toContain(table)
    expect(one.includes('村（社区），覆盖')).toBe(area.endsWith('000000'))
  }
})

test('an area without areas below it has no table of them', () => {
  const report = draft('month_meeting', 'month', bookOf({ visits: 3 }))
  expect(report.blocks.filter((block) => block.kind === 'chart' || (block.kind === 'table' && block.table === 'areas'))).toEqual([])
})
