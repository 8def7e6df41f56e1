import { isAreaCode, type AreaCode } from '../../domain/area.ts'

export const tabs = ['spots', 'given', 'follow-ups', 'absent'] as const
export type Tab = (typeof tabs)[number]

/** Everything the screen is set to. It lives in the address, so that going back and links to it work. */
export interface Query {
  /** Null for all villages of the account. */
  readonly village: AreaCode | null
  readonly period: string | null
  readonly sort: 'people' | 'distance'
}

export function readTab(path: string): Tab {
  return tabs.find((tab) => path === addressOf(tab)) ?? 'spots'
}

export function readQuery(search: string): Query {
  const query = new URLSearchParams(search)
  const village = query.get('village')
  return {
    village: village !== null && isAreaCode(village) ? village : null,
    period: query.get('period'),
    sort: query.get('sort') === 'distance' ? 'distance' : 'people',
  }
}

/** The address of a tab with some of it changed. What is as usual is left out. */
export function hrefOf(tab: Tab, query: Query, change: Partial<Query> = {}): string {
  const { village, period, sort } = { ...query, ...change }
  const told = new URLSearchParams()
  if (village !== null) told.set('village', village)
  if (period !== null) told.set('period', period)
  if (sort !== 'people') told.set('sort', sort)
  const search = told.toString()
  return `${addressOf(tab)}${search && `?${search}`}`
}

function addressOf(tab: Tab): string {
  return tab === 'spots' ? '/blind-spots' : `/blind-spots/${tab}`
}
