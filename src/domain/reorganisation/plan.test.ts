import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areaLevel, isWithin, parentArea, type Area, type AreaCode } from '../area.ts'
import { coverageOf, type CoverageVisit } from '../coverage.ts'
import type { Place } from '../place.ts'
import { createSuccessor, underSuccessors } from '../succession.ts'
import type { KnownDivisions, MappingFaultWhy, MappingRow } from './mapping.ts'
import { areasAfter, areasLost, planReorganisation } from './plan.ts'

const county = '450126000000'
const [townA, townB] = ['450126101000', '450126102000']
const [villageA, villageB, newVillage] = ['450126101201', '450126102201', '450126102301']
const today = 20260301

const area = (code: AreaCode): Area => ({ code, name: `${code}村委会`, shortName: `${code}村`, parent: parentArea(code), initials: '' })
const codes = [county, townA, townB, villageA, `${villageA}001`, `${villageA}002`, villageB, `${villageB}001`, newVillage]
const known: KnownDivisions = { areas: codes.map(area), ended: [], recorded: [], own: [county], today }
const row = (from: AreaCode, to: AreaCode, n = 2, day = 20260101): MappingRow => ({ row: n, from, to, day })
const plan = (rows: readonly MappingRow[], also: Partial<KnownDivisions> = {}) => planReorganisation(rows, { ...known, ...also }, () => 'x')
const pairs = (rows: readonly MappingRow[], also: Partial<KnownDivisions> = {}) =>
  plan(rows, also).successions.map(({ from, to }) => [from, to])

describe('a mapping table', () => {
  test('of nothing, or of codes that stay, does nothing', () => {
    const nothing = { successions: [], newGrids: [], faults: [] }
    expect(plan([])).toEqual(nothing)
    expect(plan([row(villageB, villageB)])).toEqual(nothing)
  })

  test('takes the grids of a village along, under their numbers where those are free', () => {
    const { successions, newGrids } = plan([row(villageA, newVillage)])
    expect(successions).toEqual([
      { from: villageA, to: newVillage, day: 20260101 },
      { from: `${villageA}001`, to: `${newVillage}001`, day: 20260101 },
      { from: `${villageA}002`, to: `${newVillage}002`, day: 20260101 },
    ])
    expect(newGrids).toEqual([
      { ...area(`${villageA}001`), code: `${newVillage}001`, parent: newVillage, initials: 'x' },
      { ...area(`${villageA}002`), code: `${newVillage}002`, parent: newVillage, initials: 'x' },
    ])
  })

  test('gives a grid the next number where the successor has its own, and never one that was given before', () => {
    expect(pairs([row(villageA, villageB)], { ended: [`${villageB}007`] }).slice(1)).toEqual([
      [`${villageA}001`, `${villageB}008`],
      [`${villageA}002`, `${villageB}002`],
    ])
  })

  test('makes a small village a grid of another, its own grids with it', () => {
    const { successions, newGrids } = plan([row(villageA, `${newVillage}004`)])
    expect(new Set(successions.map(({ to }) => to))).toEqual(new Set([`${newVillage}004`]))
    expect(newGrids).toMatchObject([{ code: `${newVillage}004`, name: `${villageA}村` }])
  })

  test('splits a village by its grids', () => {
    const rows = [row(`${villageA}001`, `${villageB}005`), row(`${villageA}002`, newVillage, 3)]
    expect(plan(rows)).toMatchObject({ faults: [], successions: rows.map(({ from, to }) => ({ from, to })) })
  })

  test('ends a town with all of its villages', () => {
    const rows = [row(townA, townB), row(villageA, newVillage, 3)]
    expect(plan(rows).faults).toEqual([])
    expect(pairs(rows)).toContainEqual([townA, townB])
  })

  test('said again after it was applied changes nothing more', () => {
    const first = plan([row(villageA, villageB)])
    const ended = first.successions.map(({ from }) => from)
    const areas = [...known.areas.filter(({ code }) => !ended.includes(code)), ...first.newGrids]
    const again = plan([row(villageA, villageB)], { areas, ended, recorded: first.successions })
    expect(again).toEqual({ successions: first.successions, newGrids: [], faults: [] })
  })

  test.each<[MappingFaultWhy, MappingRow[], Partial<KnownDivisions>?]>([
    ['bad-code', [row('4501', newVillage)]],
    ['other-area', [row(villageA, '450127101201')]],
    ['other-level', [row(villageA, townB)]],
    ['other-level', [row(county, townB)]],
    ['unknown-old', [row('450126101209', newVillage)]],
    ['unknown-new', [row(villageA, '450126102309')]],
    ['unknown-new', [row(`${villageA}001`, '450126102309001')]],
    ['future', [row(villageA, newVillage, 2, 20260302)]],
    ['villages-left', [row(townA, townB)]],
    ['already-elsewhere', [row(villageA, newVillage)], { recorded: [{ from: villageA, to: villageB, day: 20250101 }] }],
    ['new-ends-too', [row(villageA, newVillage)], { recorded: [{ from: newVillage, to: villageB, day: 20250101 }] }],
  ])('is told of %s, and the row stays out', (why, rows, also = {}) => {
    expect(plan(rows, also)).toMatchObject({ successions: [], faults: [{ row: 2, why }] })
  })

  test('with one code that goes two ways has both rows out, and the others in', () => {
    const { faults, successions } = plan([row(villageA, newVillage), row(villageA, villageB, 3), row(`${villageB}001`, `${newVillage}001`, 4)])
    expect(faults.map(({ row: n, why }) => [n, why])).toEqual([[2, 'split'], [3, 'split']])
    expect(successions).toHaveLength(1)
  })

  test('takes a row once that stands there twice', () => {
    const { faults, successions } = plan([row(villageA, newVillage), row(villageA, newVillage, 3)])
    expect([faults.map(({ why }) => why), successions.length]).toEqual([['twice-in-file'], 3])
  })

  test('has no chains and no circles', () => {
    const faults = (rows: MappingRow[]) => plan(rows).faults.map(({ row: n, why }) => [n, why])
    expect(faults([row(villageA, villageB), row(villageB, newVillage, 3)])).toEqual([[2, 'new-ends-too']])
    expect(faults([row(villageA, villageB), row(villageB, villageA, 3)])).toEqual([[2, 'new-ends-too'], [3, 'new-ends-too']])
  })
})

test('areas of people follow; a supervisor whose town stays loses what leaves it', () => {
  const { successions } = plan([row(villageA, villageB)])
  const successor = createSuccessor(successions)
  expect(areasAfter([villageA, villageB], successor)).toEqual([villageB])
  expect(areasAfter([`${villageA}002`], successor)).toEqual([`${villageB}002`])
  expect(areasLost([townA], successions, successor)).toEqual([villageA])
  expect(areasLost([townB], successions, successor)).toEqual([])
  expect(areasLost([villageA], successions, successor)).toEqual([])
  expect(areasLost([county], successions, successor)).toEqual([])
})

/** A county of three towns, three villages each, some grids, doors and visits in them; any villages merged anyhow. */
const story = fc.record({
  grids: fc.array(fc.tuple(fc.nat(8), fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 12 }),
  moves: fc.uniqueArray(fc.tuple(fc.nat(8), fc.nat(8)), { selector: ([from]) => from, maxLength: 6 }),
  visits: fc.array(fc.tuple(fc.nat(11), fc.constantFrom('met', 'absent'), fc.boolean()), { maxLength: 30 }),
})
const villageOf = (n: number) => `45012610${1 + Math.floor(n / 3)}20${1 + (n % 3)}`

test('whatever is merged, coverage of every successor is what a recount by the doors says, and nothing is lost', () => {
  fc.assert(
    fc.property(story, ({ grids, moves, visits }) => {
      const gridCodes = [...new Set(grids.map(([village, n]) => `${villageOf(village)}00${n}`))]
      const areas = [...Array.from({ length: 9 }, (_, n) => villageOf(n)), ...gridCodes].map(area)
      const rows = moves.map(([from, to], i) => row(villageOf(from), villageOf(to), i))
      const { successions } = planReorganisation(rows, { ...known, areas }, () => '')
      const successor = createSuccessor(successions)
      const doors = gridCodes.map((code): Place => ({ id: code, kind: 'household', name: '', area: code, within: null, latitude: 0, longitude: 0, size: 1, initials: '' }))
      const moved = doors.map((door) => ({ ...door, area: successor(door.area) }))
      const log = visits.map(([n, outcome, withdrawn]): CoverageVisit & { area: AreaCode } => {
        const door = gridCodes[n % gridCodes.length] as AreaCode
        return { place: door, area: door, day: 20260101, outcome, change: withdrawn ? 'withdrawn' : 'logged' }
      })
      const period = { from: 20260101, to: 20260131 }
      const total = (places: Place[], within?: AreaCode) => {
        const { expected, covered, tried } = coverageOf(places, log, { period, ...(within && { area: within }) })
        return [expected, covered, tried]
      }
      expect(total(moved)).toEqual(total(doors))
      for (let n = 0; n < 9; n++) {
        // A recount without a word of ours: the doors whose village was said to go there, and those that stayed.
        const goesTo = (door: Place) => {
          const said = rows.find(({ from, to }) => isWithin(door.area, from) && successions.some((one) => one.from === from && one.to === to))
          return said?.to ?? door.area.slice(0, 12)
        }
        const here = doors.filter((door) => goesTo(door) === villageOf(n))
        expect(total(moved, villageOf(n))).toEqual(total(here))
        const counted = [...underSuccessors(log, successor)].filter((one) => isWithin(one.area, villageOf(n)))
        expect(counted).toHaveLength(log.filter((one) => here.some((door) => door.id === one.place)).length)
      }
      // No two grids became one.
      expect(new Set(moved.map((door) => door.area)).size).toBe(doors.length)
      expect(moved.every((door) => areaLevel(door.area) === 'grid')).toBe(true)
    }),
  )
})
