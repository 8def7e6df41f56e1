import type { PlaceKindId } from '../place.ts'
import { readFigureKey, type FigureName, type PlainFigure } from './figure-key.ts'
import type { FigureKey } from './figure.ts'
import type { Naming } from './table.ts'

const plainNames: Readonly<Record<PlainFigure, string>> = {
  visits: '走访次数',
  households: '覆盖户数',
  personTimes: '覆盖人次',
  online: '线上人次',
  internal: '内部培训人次',
  installs: '协助安装人数',
  staff: '出动人次',
  vehicles: '出动车次',
  workers: '参与网格员数',
  places: '覆盖对象数',
  villages: '覆盖村数',
  registered: '注册人数',
  registeredRate: '注册率',
}

/** What a comparison is called: 环比 with the period before, 同比 with the same one a year before. */
export const comparisonNames = { last: '环比', year: '同比' } as const

/**
 * What a figure is called in tables, notes and the placeholders of an office's own template: 覆盖户数, 宣传单份数,
 * 学校覆盖率, 出动人次同比. Of rows that ship, no two figures share a name. A key that names nothing is called by itself.
 */
export function figureName(key: FigureKey, naming: Pick<Naming, 'vocabulary'>): string {
  const name = readFigureKey(key)
  if (!name) return key
  return plainName(name, naming.vocabulary) + (name.against === null ? '' : comparisonNames[name.against])
}

function plainName(name: FigureName, { placeKinds, forms, audiences, topics, entries }: Naming['vocabulary']): string {
  const kind = (id: PlaceKindId) => (id === 'household' ? '住户' : placeKinds.of(id).zh)
  switch (name.what) {
    case 'plain':
      return plainNames[name.id]
    case 'places':
      return `走到${kind(name.kind)}数`
    case 'expected':
      return `应走访${kind(name.kind)}数`
    case 'rate':
      return `${kind(name.kind)}覆盖率`
    case 'gap':
      return `${kind(name.kind)}覆盖率与目标差距`
    case 'rank':
      return `${kind(name.kind)}覆盖率名次`
    case 'form':
      return countedName(forms.of(name.form).zh, name.unit)
    case 'audience':
      return `${audiences.of(name.id).zh}人次`
    case 'topic':
      return `${topics.of(name.id).zh}宣传次数`
    case 'share':
      return `${audiences.of(name.id).zh}占比`
    case 'entry':
      return `${entries.of(name.set).entries[name.index]?.zh ?? name.set}数`
  }
}

/** 宣传单 in 份 is 宣传单份数, 面对面 in 人次 is 面对面人次. */
export function countedName(what: string, unit: string): string {
  return unit.endsWith('次') && unit.length > 1 ? what + unit : `${what}${unit}数`
}
