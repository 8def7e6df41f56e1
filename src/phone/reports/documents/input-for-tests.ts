import type { AreaCode } from '../../../domain/area.ts'
import { readFigureKey } from '../../../domain/report/figure-key.ts'
import type { Figure, FigureBook, FigureKey } from '../../../domain/report/figure.ts'
import type { Block, Report } from '../../../domain/report/report.ts'
import { standardVocabulary } from '../../../domain/vocabulary.ts'
import type { DocumentInput } from './document-input.ts'

/** 新桥镇 of the demo county with three villages; values as somebody could have counted them. */
export const town = '450126104000'
export const villages: readonly AreaCode[] = ['450126104001', '450126104002', '450126104003']
const names: Readonly<Record<AreaCode, string>> = { [town]: '新桥镇', '450126104001': '民范村', '450126104002': '新宁社区', '450126104003': '三韦村' }

export type Values = Readonly<Record<FigureKey, Partial<Figure>>>

export const townValues: Values = {
  visits: { value: 7012, unit: '次' },
  households: { value: 6465, unit: '户' },
  personTimes: { value: 15280, unit: '人次', estimated: true },
  staff: { value: 412, unit: '人次' },
  vehicles: { value: 36, unit: '车次' },
  'places:school': { value: 8, unit: '所' },
  'rate:household': { value: 53.96, unit: '%', fraction: { numerator: 6465, denominator: 11980, of: 'roster', day: 20260917, source: '' } },
  'gap:household': { value: -6.04, unit: '百分点', fraction: { numerator: 5396, denominator: 6000, of: 'target', day: null, source: '' } },
  'rank:household': { value: 3, unit: '位', fraction: { numerator: 3, denominator: 16, of: 'peers', day: null, source: '' } },
  'households/year': { value: -28.84, unit: '%', fraction: { numerator: 6465, denominator: 9085, of: 'earlier', day: null, source: '' } },
  'form:leaflet:份': { value: 9860, unit: '份' },
  'form:banner:条': { value: 48, unit: '条' },
  'form:broadcast:小时': { value: 37.5, unit: '小时' },
  'form:lecture:次': { value: 6, unit: '次' },
  'audience:elderly': { value: 2140, unit: '人次', estimated: true },
}

export function bookForTests(values: Values = townValues, area: AreaCode = town, children: readonly AreaCode[] = villages): FigureBook {
  const of = (key: FigureKey): Figure => ({ key, value: null, unit: readFigureKey(key)?.what === 'form' ? (key.split(':')[2] ?? '') : '', estimated: false, fraction: null, source: 'visits', ...values[key] })
  return {
    area,
    period: { from: 20260901, to: 20260930 },
    asOf: Date.UTC(2026, 8, 17, 9, 5),
    rounding: 'cut',
    of,
    keys: Object.keys(values),
    behind: () => [],
    children,
    at: (child) => bookForTests(partOf(values, villages.indexOf(child) + 2), child, []),
  }
}

/** What one village did of it; none has a loudspeaker. */
function partOf(values: Values, by: number): Values {
  const { 'form:broadcast:小时': _, ...others } = values
  return Object.fromEntries(Object.entries(others).map(([key, figure]) => [key, { ...figure, value: typeof figure.value === 'number' && figure.unit !== '%' ? Math.ceil(figure.value / by) : (figure.value ?? null) }]))
}

export function reportForTests(blocks: readonly Block[], rest: Partial<Report> = {}): Report {
  return {
    id: '0199a2f0-0000-7000-8000-000000000001',
    kind: 'month_meeting',
    area: town,
    period: { from: 20260901, to: 20260930, kind: 'month', campaign: null },
    rounding: 'cut',
    entrySet: '6jin_by',
    head: null,
    title: ['新桥镇反诈集中宣传月', '工作进展情况'],
    recipient: '县联席办',
    sender: '新桥镇反诈中心',
    day: 20260917,
    blocks,
    typed: {},
    made: 0,
    changed: 0,
    ...rest,
  }
}

export function inputForTests(report: Report, values: Values = townValues, pictures: DocumentInput['pictures'] = new Map()): DocumentInput {
  return {
    report,
    book: bookForTests(values),
    naming: { vocabulary: standardVocabulary, areaName: (area) => names[area] ?? area, entrySet: report.entrySet },
    pictures,
  }
}

/** What people and programs might write into a field. */
export const hostileTexts = ['=HYPERLINK("http://x","y")', '</w:t><w:br/>', '<b>&amp;"\'', '_x0041_', '𠮷😀👨‍👩‍👧', 'עברית \u202Eabc', '＝1+1', '{标题}', ']]>', '__proto__'] as const

/** Control characters and halves of pairs, which no document can hold, and what is left without them. */
export const brokenText = { text: 'a\u0000b\u0007c\uD800d\uDC00e\uFFFFf', clean: 'abcdef' } as const
