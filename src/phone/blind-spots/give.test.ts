import { describe, expect, test } from 'vitest'
import type { BlindSpot } from '../../domain/blind-spots.ts'
import type { Place } from '../../domain/place.ts'
import type { Round } from '../../domain/rounds.ts'
import { offersFor, roundsToGive, takenBy } from './give.ts'

const grid = '450126104202003'
const other = '450126104202004'

function spot(area: string, ids: readonly string[]): BlindSpot {
  const places = ids.map((id) => ({ id, area, latitude: 23.2, longitude: 108.8 }) as Place)
  return { area, places, people: ids.length * 3, centre: { latitude: 23.2, longitude: 108.8 } }
}

const person = (id: string, areas: string[], rest = {}) => ({ id, name: id, role: 'worker' as const, areas, off: false, ...rest })
const content = { from: 20260917, until: 20260920, note: '' }
const here = spot(grid, ['a', 'b', 'c'])
const there = spot(other, ['d'])

describe('who may walk a spot', () => {
  test('nobody: no worker of the grid, or one who is switched off, or no worker at all', () => {
    const people = [person('wei', [other]), person('lu', [grid], { off: true }), person('mo', [grid], { role: 'supervisor' as const })]
    expect(offersFor([here], people)).toEqual([])
  })
  test('whoever may log there, with the spots of the own grid alone; most doors first', () => {
    const offers = offersFor([here, there], [person('wei', [other]), person('lu', [grid]), person('mo', ['450126104202'])])
    expect(offers.map(({ worker, spots, doors }) => [worker.id, spots.length, doors])).toEqual([
      ['mo', 2, 4],
      ['lu', 1, 3],
      ['wei', 1, 1],
    ])
  })
})

describe('what is given', () => {
  test('is one round for each grid, with all its places', () => {
    const slips = roundsToGive({ worker: { id: 'mo' }, spots: [here, there, spot(grid, ['e'])] }, content)
    expect(slips).toEqual([
      { kind: 'round-given', area: grid, to: 'mo', content: { ...content, places: ['a', 'b', 'c', 'e'] } },
      { kind: 'round-given', area: other, to: 'mo', content: { ...content, places: ['d'] } },
    ])
  })
  test('comes in parts where it would be longer than a round may be', () => {
    const ids = Array.from({ length: 501 }, (_, i) => `p${i}`)
    const slips = roundsToGive({ worker: { id: 'mo' }, spots: [spot(grid, ids)] }, content)
    expect(slips.map((slip) => slip.content.places.length)).toEqual([500, 1])
  })
})

test('a spot is taken by the open round that holds most of it; the latest given counts for a place', () => {
  const round = (id: string, places: string[]) => ({ id, places }) as unknown as Round
  const [first, second] = [round('first', ['a', 'b', 'c']), round('second', ['c'])]
  const taken = takenBy([here, there], [second, first])
  expect([...taken.values()]).toEqual([{ round: first, n: 2 }])
})
