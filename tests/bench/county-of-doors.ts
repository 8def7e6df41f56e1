import { join } from 'node:path'
import { openDriver, type Driver } from '../../src/server/store/sqlite/driver.ts'
import { migrate } from '../../src/server/store/sqlite/migrate.ts'
import { migrations } from '../../src/server/store/sql/migrations.ts'

export const county = '450126000000'
/** Twenty towns of eleven villages with four grids of 250 doors each. */
export const places = 220_000

export function fileOf(home: string): string {
  return join(home, 'gridwalk.sqlite')
}

/** To write past the store, quickly: nobody misses this county when the power fails. */
export async function openToWrite(home: string): Promise<Driver> {
  const driver = await openDriver(fileOf(home))
  migrate(driver, migrations)
  driver.exec('pragma journal_mode = off')
  driver.exec('pragma synchronous = off')
  return driver
}

// Of the i-th place. A village's places are numbered from 1 to 1,000.
export const town = `'450126' || (100 + i / 11000)`
const village = `${town} || (200 + i / 1000 % 11)`
export const grid = `${village} || '00' || (1 + i % 1000 / 250)`
export const place = `${village} || '-' || printf('%05d', 1 + i % 1000)`

export const insertPlaces = `
  with recursive numbers (i) as (select 0 union all select i + 1 from numbers where i < ${places - 1})
  insert into places (town, id, change, kind, name, area, within, latitude, longitude, size, initials)
  select ${town}, ${place}, i + 1, 'household', i || '号', ${grid}, null, 23.2, 108.8, 4, i || 'h' from numbers`

/** The same towns and doors, for what is not written in SQL. */
export const towns = Array.from({ length: 20 }, (_, i) => `450126${100 + i}`)

const doors = new Map<string, { readonly place: string; readonly area: string }[]>()

export function doorsOf(code: string): { readonly place: string; readonly area: string }[] {
  const known = doors.get(code)
  if (known) return known
  const made = Array.from({ length: 11_000 }, (_, i) => {
    const inVillage = `${code}${200 + Math.floor(i / 1000)}`
    const number = i % 1000
    return { place: `${inVillage}-${String(1 + number).padStart(5, '0')}`, area: `${inVillage}00${1 + Math.floor(number / 250)}` }
  })
  doors.set(code, made)
  return made
}
