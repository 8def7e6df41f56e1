import type { AreaCode } from '../area.ts'
import type { Period } from '../day.ts'
import { standardVocabulary, type Vocabulary } from '../vocabulary.ts'
import { readFigureKey, type ComparedName, type PlainFigure } from './figure-key.ts'
import type { Figure, FigureBook, FigureKey } from './figure.ts'

/** A value alone, or with what else a test needs to say of the figure. */
export type GivenFigures = Readonly<Record<FigureKey, number | Partial<Figure>>>

interface Given {
  readonly area?: AreaCode
  readonly period?: Period
  readonly vocabulary?: Vocabulary
  readonly children?: Readonly<Record<AreaCode, GivenFigures>>
}

/** A figure book from a plain record of values: what is not in it is missing. */
export function bookOf(values: GivenFigures, given: Given = {}): FigureBook {
  const { area = '450126104000', period = { from: 20260901, to: 20260930 }, vocabulary = standardVocabulary, children = {} } = given
  const of = (key: FigureKey): Figure => {
    const value = Object.hasOwn(values, key) ? values[key] : null
    const plain: Figure = { key, value: null, unit: unitOf(key, vocabulary), estimated: false, fraction: null, source: 'visits' }
    return { ...plain, ...(typeof value === 'number' ? { value } : value) }
  }
  const below = new Map(Object.entries(children).map(([child, figures]) => [child, bookOf(figures, { area: child, period, vocabulary })]))
  return {
    area,
    period,
    // 2026-09-17 17:00 in Shanghai
    asOf: 1789635600000,
    rounding: 'cut',
    of,
    keys: Object.entries(values).flatMap(([key, value]) => (typeof value === 'number' || typeof value.value === 'number' ? [key] : [])),
    behind: () => [],
    children: Object.keys(children),
    at: (child) => below.get(child) ?? bookOf({}, { area: child, period, vocabulary }),
  }
}

const plainUnits: Readonly<Record<PlainFigure, string>> = {
  visits: '次',
  households: '户',
  personTimes: '人次',
  online: '人次',
  internal: '人次',
  installs: '人',
  staff: '人次',
  vehicles: '车次',
  workers: '人',
  places: '个',
  villages: '个',
  registered: '人',
  registeredRate: '%',
}

function unitOf(key: FigureKey, vocabulary: Vocabulary): string {
  const name = readFigureKey(key)
  if (!name) return ''
  const rate = name.what === 'rate' || name.what === 'gap' || name.what === 'share'
  if (name.against !== null) return rate ? '百分点' : '%'
  return unitOfName(name, vocabulary)
}

function unitOfName(name: ComparedName, vocabulary: Vocabulary): string {
  switch (name.what) {
    case 'plain':
      return plainUnits[name.id]
    case 'places':
    case 'expected':
      return vocabulary.placeKinds.of(name.kind).units[0] ?? '个'
    case 'form':
      return name.unit
    case 'audience':
      return '人次'
    case 'topic':
      return '次'
    case 'entry':
      return '个'
    case 'rate':
    case 'share':
      return '%'
    case 'gap':
      return '百分点'
    case 'rank':
      return '位'
  }
}
