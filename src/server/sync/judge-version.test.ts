import { describe, expect, test } from 'vitest'
import type { Account } from '../../domain/people.ts'
import type { VisitVersion } from '../../domain/visit.ts'
import type { EarlierVersion } from '../store/store.ts'
import { judgeVersion, type Known } from './judge-version.ts'

const grid = '450126104202001'
const next = '450126104202002'
const place = '450126104202-00001'
const worker: Account = { id: 'worker', name: '甲', role: 'worker', areas: [grid], demo: false }
const supervisor: Account = { ...worker, id: 'supervisor', role: 'supervisor', areas: ['450126104000'] }
const version = { visit: 'v', author: 'worker', area: grid, place, change: 'logged' } as VisitVersion
const earlier: EarlierVersion = {
  town: '450126104',
  visit: 'v',
  hash: 'first',
  area: grid,
  author: 'worker',
  change: 'logged',
}

function judge(
  account: Account,
  overrides: Partial<VisitVersion> = {},
  before: readonly EarlierVersion[] = [],
  more: Partial<Known> = {},
) {
  const known = {
    earlier: new Map([['v', before]]),
    areaOfPlace: new Map([[place, grid]]),
    townInBatch: new Map(),
    loggedInBatch: new Map(),
    successor: (area: string) => area,
    cutOff: false,
    ...more,
  }
  return judgeVersion({ ...version, ...overrides }, 'new', account, known)
}

describe('a version', () => {
  test('by its author, in the own grid, at a known place is accepted', () => {
    expect(judge(worker)).toBeNull()
  })
  test('is set aside under somebody else, before anything else is looked at', () => {
    expect(judge(supervisor, { area: 'nowhere000000' })).toBe('other-author')
  })
  test('is set aside in a grid that is not the own one', () => {
    expect(judge(worker, { area: next })).toBe('other-area')
    expect(judge(worker, {}, [], { areaOfPlace: new Map([[place, next]]) })).toBe('unknown-place')
  })
  test('is set aside at a place that its town does not know', () => {
    expect(judge(worker, { place: 'nowhere' })).toBe('unknown-place')
  })
  test('is set aside at a place of another town, unless its own area has moved there', () => {
    const both = { ...worker, areas: [grid, '450126105201001'] }
    const elsewhere = { areaOfPlace: new Map([[place, '450126105201001']]) }
    expect(judge(both, {}, [], elsewhere)).toBe('unknown-place')
    expect(judge(both, {}, [], { ...elsewhere, successor: (area) => (area === grid ? '450126105201001' : area) })).toBeNull()
  })
  test('is set aside from a phone that was cut off, unless it is here already', () => {
    expect(judge(worker, {}, [], { cutOff: true })).toBe('device-cut-off')
    expect(judge(worker, {}, [{ ...earlier, hash: 'new' }], { cutOff: true })).toBeNull()
  })
  test('never moves a visit to another town, within a batch or later', () => {
    expect(judge(worker, {}, [{ ...earlier, town: '450126105' }])).toBe('other-town')
    expect(judge(worker, {}, [], { townInBatch: new Map([['v', '450126105']]) })).toBe('other-town')
  })
})

describe('a correction', () => {
  test('is for the author of the visit, after a correction by the supervisor too', () => {
    const corrected: EarlierVersion = { ...earlier, hash: 'second', author: 'supervisor', change: 'corrected' }
    expect(judge(worker, { change: 'corrected' }, [earlier, corrected])).toBeNull()
  })
  test('is for the supervisor of the town', () => {
    expect(judge(supervisor, { author: 'supervisor', change: 'withdrawn' }, [earlier])).toBeNull()
  })
  test('is not for a colleague, nor for who has lost an area the visit was in', () => {
    expect(judge({ ...worker, id: 'other' }, { author: 'other', change: 'corrected' }, [earlier])).toBe('no-right')
    expect(judge(worker, { change: 'corrected' }, [{ ...earlier, area: next }])).toBe('no-right')
  })
  test('that came before what it corrects, to a store that was set back, does not shut out the worker who logged it', () => {
    const corrected: EarlierVersion = { ...earlier, hash: 'second', author: 'supervisor', change: 'corrected' }
    const loggedInBatch = new Map([['v', version]])
    expect(judge(worker, {}, [corrected], { loggedInBatch })).toBeNull()
    expect(judge(worker, { change: 'corrected' }, [corrected], { loggedInBatch })).toBeNull()
    expect(judge({ ...worker, id: 'other' }, { author: 'other', change: 'corrected' }, [corrected], { loggedInBatch })).toBe('no-right')
  })
  test('that is already here is no matter of rights any more', () => {
    expect(judge({ ...worker, areas: [next] }, {}, [{ ...earlier, hash: 'new' }])).toBeNull()
  })
})

describe('a version from a phone that has not heard of a reorganisation', () => {
  const now = '450126105301004'
  const reorganised = { successor: (area: string) => (area === grid ? now : area), areaOfPlace: new Map([[place, now]]) }
  const moved: Account = { ...worker, areas: [now] }

  test('is accepted under its old code from whoever has the successor today', () => {
    expect(judge(moved, {}, [], reorganised)).toBeNull()
    expect(judge(moved, { change: 'corrected' }, [earlier], reorganised)).toBeNull()
  })

  test('is accepted in the moments before its places or its people have followed', () => {
    expect(judge(moved, {}, [], { ...reorganised, areaOfPlace: new Map([[place, grid]]) })).toBeNull()
    expect(judge({ ...worker, areas: [grid, now] }, {}, [], reorganised)).toBeNull()
  })

  test('is set aside from anybody else, and at a place that went elsewhere', () => {
    expect(judge({ ...worker, areas: [next] }, {}, [], reorganised)).toBe('other-area')
    expect(judge(moved, {}, [], { ...reorganised, areaOfPlace: new Map([[place, next]]) })).toBe('unknown-place')
    expect(judge(moved, { area: now }, [earlier], reorganised)).toBe('other-town')
  })

  test('may be corrected by who might do so before, in the successor', () => {
    const other = { author: 'supervisor', change: 'corrected' as const }
    expect(judge({ ...supervisor, areas: ['450126105000'] }, other, [earlier], reorganised)).toBeNull()
    expect(judge({ ...moved, id: 'other' }, { ...other, author: 'other' }, [earlier], reorganised)).toBe('no-right')
  })
})
