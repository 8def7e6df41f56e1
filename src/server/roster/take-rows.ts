import { isWithin, parentArea, townOf, type AreaCode } from '../../domain/area.ts'
import { covers, type Account } from '../../domain/people.ts'
import { findPersonalData } from '../../domain/personal-data.ts'
import type { PlaceId } from '../../domain/place.ts'
import { faulty, type AreaRow, type PlaceRow, type RowFault } from '../../domain/roster/roster-row.ts'
import { settleAreas, settlePlaces, type Effect } from '../../domain/roster/settle.ts'
import type { Vocabulary } from '../../domain/vocabulary.ts'
import { initialsOf } from '../../pinyin/initials.ts'
import type { Store } from '../store/store.ts'

type Taken = (Effect | RowFault)[]

/** Rows of areas, those above first; each is judged by itself and the good ones go in. Effects in the order given. */
export async function takeAreaRows(store: Store, account: Account, id: string, rows: readonly AreaRow[]): Promise<Taken> {
  const parents = rows.flatMap(({ code }) => parentArea(code) ?? [])
  const known = new Set((await store.areasByCode([...new Set(parents)])).map(({ code }) => code))
  for (const { code } of rows) known.add(code)
  const { successor } = await store.divisionHistory()
  const judge = ({ row, code, name }: AreaRow): RowFault | null => {
    if (!covers(account, code)) return faulty(row, 'other-area', code).fault
    if (successor(code) !== code) return faulty(row, 'code-ended', successor(code)).fault
    const parent = parentArea(code)
    // What stands above one's own area is not one's own to bring.
    if (parent !== null && covers(account, parent) && !known.has(parent)) return faulty(row, 'no-parent', code).fault
    return findPersonalData(name).length > 0 ? faulty(row, 'personal-data').fault : null
  }
  return byTownOf(rows, ({ code }) => code, judge, async (town, good) => {
    let effects: readonly (Effect | RowFault)[] = []
    await store.importAreas({ town, id }, (there) => {
      const settled = settleAreas(good, there, initialsOf)
      effects = settled.effects
      return settled.put
    })
    return effects
  })
}

export async function takePlaceRows(
  store: Store,
  account: Account,
  id: string,
  rows: readonly PlaceRow[],
  vocabulary: Vocabulary,
): Promise<Taken> {
  const areas = await store.areasByCode([...new Set(rows.map(({ area }) => area))])
  const known = new Set(areas.map(({ code }) => code))
  const { predecessorsOf } = await store.divisionHistory()
  const named = (place: PlaceId, area: AreaCode) => {
    const village = place.slice(0, 12)
    return isWithin(area, village) || predecessorsOf([area.slice(0, 12)]).some((code) => isWithin(code, village))
  }
  const judge = ({ row, area, kind, name, id: place }: PlaceRow): RowFault | null => {
    if (!covers(account, area)) return faulty(row, 'other-area', area).fault
    if (!known.has(area) || area.length < 12 || area.endsWith('000')) return faulty(row, 'unknown-village', area).fault
    if (place !== null && !named(place, area)) return faulty(row, 'unknown-id', place).fault
    if (!vocabulary.placeKinds.has(kind)) return faulty(row, 'unknown-kind', kind).fault
    return findPersonalData(name).length > 0 ? faulty(row, 'personal-data').fault : null
  }
  return byTownOf(rows, ({ area }) => area, judge, async (town, good) => {
    const villages = [...new Set(good.map(({ area }) => area.slice(0, 12)))]
    let effects: readonly (Effect | RowFault)[] = []
    await store.importPlaces({ town, villages, id }, (there, numbered) => {
      const settled = settlePlaces(good, there, initialsOf, numbered)
      effects = settled.effects
      return settled.put
    })
    return effects
  })
}

/** One transaction a town, towns ascending. */
async function byTownOf<R extends AreaRow | PlaceRow>(
  rows: readonly R[],
  areaOf: (row: R) => AreaCode,
  judge: (row: R) => RowFault | null,
  take: (town: string, good: readonly R[]) => Promise<readonly (Effect | RowFault)[]>,
): Promise<Taken> {
  const judged = rows.map((row) => ({ row, effect: judge(row) as Effect | RowFault | null }))
  const good = judged.filter(({ effect }) => effect === null)
  const towns = [...new Set(good.map(({ row }) => townOf(areaOf(row))))].sort()
  for (const town of towns) {
    const here = good.filter(({ row }) => townOf(areaOf(row)) === town)
    const effects = await take(town, here.map(({ row }) => row))
    for (const [i, one] of here.entries()) one.effect = effects[i] ?? null
  }
  return judged.map(({ effect }) => effect as Effect | RowFault)
}
