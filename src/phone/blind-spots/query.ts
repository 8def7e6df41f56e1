import { isAreaCode, type AreaCode } from '../../domain/area.ts'

export const tabs = ['spots', 'given', 'follow-ups', 'absent'] as const
export type Tab = (typeof tabs)[number]

/** Everything the screen is set to. It lives in the address, so that going back and links to it work. */
export interface Query {
  /** A town or a village; null for all that the account has. */
  readonly area: AreaCode | null
  readonly period: string | null
  readonly sort: 'people' | 'distance'
}

export function readTab(path: string): Tab {
  return tabs.find((tab) => path === addressOf(tab)) ?? 'spots'
}

export function readQuery(search: string): Query {
  const query = new URLSearchParams(search)
  const area = query.get('area')
  return {
    area: area !== null && isAreaCode(area) ? area : null,
    period: query.get('period'),
    sort: query.get('sort') === 'distance' ? 'distance' : 'people',
  }
}

/** The address of a tab with some of it changed. What is as usual is left out. */
export function hrefOf(tab: Tab, query: Query, change: Partial<Query> = {}): string {
  const { area, period, sort } = { ...query, ...change }
  const told = new URLSearchParams()
  if (area !== null) told.set('area', area)
  if (period !== null) told.set('period', period)
  if (sort !== 'people') told.set('sort', sort)
  const search = told.toString()
  return `${addressOf(tab)}${search && `?${search}`}`
}

function addressOf(tab: Tab): string {
  return tab === 'spots' ? '/blind-spots' : `/blind-spots/${tab}`
}
