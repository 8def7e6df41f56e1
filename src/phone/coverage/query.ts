import { areaLevel, isAreaCode, type AreaCode } from '../../domain/area.ts'
import { placeFigures } from '../../domain/coverage-table.ts'
import { columns, type Column } from './rows.ts'

export const lists = [...placeFigures, 'visits', 'spots', 'behind'] as const
export type List = (typeof lists)[number]

/** Everything the screen is set to. It lives in the address, so that going back and links to it work. */
export interface Query {
  /** Null for all areas of the account. */
  readonly area: AreaCode | null
  /** Only what hangs on the area itself. */
  readonly direct: boolean
  readonly kind: string | null
  readonly period: string | null
  /** Days of one's own, yyyymmdd. */
  readonly from: number | null
  readonly to: number | null
  /** The row that is lit up on the map. */
  readonly chosen: AreaCode | null
  readonly sort: Column
  readonly down: boolean
  readonly page: number
}

const worstFirst = { sort: 'rate', down: false } as const

export function readQuery(search: string): Query {
  const query = new URLSearchParams(search)
  const area = (name: string) => [query.get(name)].find((code) => code !== null && isAreaCode(code)) ?? null
  const day = (name: string) => (/^\d{8}$/.test(query.get(name) ?? '') ? Number(query.get(name)) : null)
  const sort = columns.find((column) => column === query.get('sort'))
  return {
    area: area('area'),
    direct: query.has('direct'),
    kind: query.get('kind'),
    period: query.get('period'),
    from: day('from'),
    to: day('to'),
    chosen: area('chosen'),
    ...(sort ? { sort, down: query.has('down') } : worstFirst),
    page: Math.max(1, Math.trunc(Number(query.get('page'))) || 1),
  }
}

/** The address of the screen, or of one of its lists, with some of it changed. What is as usual is left out. */
export function hrefOf(query: Query, change: Partial<Query> = {}, list?: List): string {
  const next = { ...query, page: 1, ...change }
  const told = new URLSearchParams()
  for (const name of ['area', 'kind', 'period', 'from', 'to', 'chosen'] as const) {
    const value = next[name]
    if (value !== null) told.set(name, String(value))
  }
  if (next.direct) told.set('direct', '1')
  if (next.sort !== worstFirst.sort || next.down) told.set('sort', next.sort)
  if (next.down) told.set('down', '1')
  if (next.page > 1) told.set('page', String(next.page))
  const search = told.toString()
  return `/coverage${list ? `/${list}` : ''}${search && `?${search}`}`
}

/** Where blind spots are given out, set to the same period, and to the same town or village. */
export function blindSpotsHref({ area, period }: Query): string {
  const told = new URLSearchParams()
  if (area !== null && areaLevel(area) !== 'county') told.set('area', area.slice(0, 12))
  if (period !== null) told.set('period', period)
  const search = told.toString()
  return `/blind-spots${search && `?${search}`}`
}

export function readList(path: string): List | null {
  return lists.find((list) => path === `/coverage/${list}`) ?? null
}
