import { describe, expect, test } from 'vitest'
import type { Area } from '../../domain/area.ts'
import type { Place } from '../../domain/place.ts'
import { proposalForm as words } from '../words/proposals.ts'
import { undecidedData } from '../../domain/personal-data.ts'
import { newDraft, readDraft, type Draft } from './draft.ts'

const grid: Area = { code: '450126104202003', name: '民范村第3网格', shortName: '3格', parent: '450126104202', initials: '3g' }
const spot = { latitude: 23.2211, longitude: 108.8055, accuracy: 12 }
const door: Place = {
  id: '450126104202-00037', kind: 'household', name: '12组 37号', area: grid.code, within: null,
  latitude: 23.2211, longitude: 108.8055, size: 4, initials: '12z37h',
}
const whole = (changes: Partial<Draft> = {}): Draft => ({ ...newDraft(null, '12组 99号'), grid: grid.code, spot, ...changes })
const faultsOf = (draft: Draft, old: Place | null = null) => {
  const read = readDraft(draft, old, [grid])
  return 'faults' in read ? read.faults : null
}

describe('a missing place', () => {
  test('takes over the name that was searched for, not initials', () => {
    expect(newDraft(null, '12组 99号').name).toBe('12组 99号')
    expect(newDraft(null, '12z99h').name).toBe('')
  })

  test('that is told whole becomes the content of a slip', () => {
    const read = readDraft(whole({ name: ' 12组 99号 ', size: 3, note: ' 新盖的 ' }), null, [grid])
    expect(read).toEqual({ content: { place: null, kind: 'household', name: '12组 99号', ...spot, size: 3, note: '新盖的' } })
  })

  test('is asked for everything that is missing at once', () => {
    expect(faultsOf(newDraft(null, ''))).toEqual({ name: words.needName, grid: words.needGrid, spot: words.needSpot })
    expect(faultsOf(whole({ grid: '450126104202001', kind: '' }))).toEqual({ kind: words.needKind, grid: words.needGrid })
  })

  test('carries no number of a person, in its name neither, unless somebody says it is none', () => {
    const draft = whole({ note: '找 13877123456' })
    expect(faultsOf(draft)).toEqual({ all: words.needHarmless })
    expect(faultsOf(whole({ name: '13877123456' }))).toEqual({ all: words.needHarmless })
    expect(undecidedData(draft.note, draft.harmless)).toHaveLength(1)
    expect(faultsOf({ ...draft, harmless: ['13877123456'] })).toBeNull()
  })
})

describe('a better point', () => {
  test('keeps what the roster has of the place', () => {
    const moved = { ...newDraft(door, ''), spot: { ...spot, latitude: 23.2212 } }
    expect(readDraft(moved, door, [])).toMatchObject({ content: { place: door.id, name: door.name, size: 4, latitude: 23.2212 } })
  })

  test('is another one than the roster has', () => {
    expect(faultsOf({ ...newDraft(door, ''), spot }, door)).toEqual({ spot: words.needMove })
  })

  test('may be the very one that the roster has roughly', () => {
    expect(faultsOf({ ...newDraft(door, ''), spot }, { ...door, rough: true })).toBeNull()
  })
})
