import type { Selectable } from 'kysely'
import type { Area } from '../../../domain/area.ts'
import type { Campaign, CountTarget, ShareTarget } from '../../../domain/campaign.ts'
import type { Account } from '../../../domain/people.ts'
import type { Place } from '../../../domain/place.ts'
import type { KeptSlip, Slip } from '../../../domain/slips/slip.ts'
import type { VisitVersion } from '../../../domain/visit.ts'
import type { StoredVersion } from '../store.ts'
import type { Tables } from './tables.ts'

type Row<Table extends keyof Tables> = Selectable<Tables[Table]>
type Content<Table extends keyof Tables> = Omit<Row<Table>, 'town' | 'change' | 'gone'>

export function areaToRow(area: Area): Content<'areas'> {
  const { code, name, shortName, parent, initials } = area
  return { code, name, short_name: shortName, parent, initials }
}

export function rowToArea(row: Content<'areas'>): Area {
  const { code, name, short_name: shortName, parent, initials } = row
  return { code, name, shortName, parent, initials }
}

export function placeToRow(place: Place): Content<'places'> {
  const { id, kind, name, area, within, latitude, longitude, rough, size, initials } = place
  return { id, kind, name, area, within, latitude, longitude, rough: rough ? 1 : 0, size, initials }
}

export function rowToPlace(row: Content<'places'>): Place {
  const { id, kind, name, area, within, latitude, longitude, rough, size, initials } = row
  return { id, kind, name, area, within, latitude, longitude, ...(rough === 1 && { rough: true }), size, initials }
}

export function campaignToRow(campaign: Campaign): Content<'campaigns'> {
  const { id, area, name, period, kind, targetShare, shares = [], counts = [] } = campaign
  const targets = { kind, target_share: targetShare, shares: JSON.stringify(shares), counts: JSON.stringify(counts) }
  return { id, area, name, from_day: period.from, to_day: period.to, ...targets }
}

export function rowToCampaign(row: Content<'campaigns'>): Campaign {
  const { id, area, name, from_day: from, to_day: to, kind, target_share: targetShare } = row
  const shares = JSON.parse(row.shares) as ShareTarget[]
  const counts = JSON.parse(row.counts) as CountTarget[]
  return { id, area, name, period: { from, to }, kind, targetShare, shares, counts }
}

export function accountToRow(account: Account): Omit<Row<'accounts'>, 'off'> {
  const { id, name, role, areas, demo } = account
  return { id, name, role, areas: areas.join(' '), demo: demo ? 1 : 0 }
}

export function rowToAccount(row: Omit<Row<'accounts'>, 'off'>): Account {
  const { id, name, role, areas, demo } = row
  return { id, name, role, areas: areas === '' ? [] : areas.split(' '), demo: demo === 1 }
}

export function rowToVersion(row: Pick<Row<'versions'>, 'hash' | 'received' | 'standing' | 'body'>): StoredVersion {
  const { hash, received, standing, body } = row
  return { version: JSON.parse(body) as VisitVersion, hash, received, standing }
}

export function rowToSlip({ body, received }: Pick<Row<'slips'>, 'body' | 'received'>): KeptSlip {
  return { ...(JSON.parse(body) as Slip), received }
}
