import { areaLevel, parentArea, type AreaCode, type AreaLevel } from '../area.ts'
import { shortNameOf } from '../area-names.ts'
import type { Naming } from './table.ts'

/** How an official text speaks of an area. */
export interface AreaWords {
  /** 新桥镇. */
  readonly name: string
  /** 全镇. */
  readonly whole: string
  /** 全县: those it is ranked among. */
  readonly around: string
  /** 村（社区）: the areas one level below. */
  readonly below: string
}

const below: Readonly<Record<AreaLevel, string>> = { county: '镇（街道）', town: '村（社区）', village: '网格', grid: '网格' }

export function areaWords(area: AreaCode, { areaName }: Pick<Naming, 'areaName'>): AreaWords {
  const parent = parentArea(area)
  return {
    name: areaName(area),
    whole: wholeOf(area, areaName(area)),
    around: parent === null ? '全市' : wholeOf(parent, areaName(parent)),
    below: below[areaLevel(area)],
  }
}

const endings: Readonly<Record<AreaLevel, readonly string[]>> = {
  county: ['县', '区', '市', '旗'],
  town: ['镇', '乡', '街道'],
  village: ['村', '社区'],
  grid: [],
}
const usual: Readonly<Record<AreaLevel, string>> = { county: '全县', town: '全镇', village: '全村', grid: '本网格' }

function wholeOf(area: AreaCode, name: string): string {
  const level = areaLevel(area)
  const ending = endings[level].find((one) => shortNameOf(name).endsWith(one))
  return ending === undefined ? usual[level] : `全${ending}`
}
