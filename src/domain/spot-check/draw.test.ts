import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Place } from '../place.ts'
import { drawSample, frameOf, type FrameMark } from './draw.ts'

const sha256 = (text: string) => Promise.resolve(createHash('sha256').update(text, 'utf8').digest('hex'))
const draw = (frame: readonly string[], size: number, seed: string) => drawSample(frame, size, seed, sha256)
const visits = (n: number) => Array.from({ length: n }, (_, i) => `0199f000-0000-7000-8000-${i.toString(16).padStart(12, '0')}`)

describe('a sample', () => {
  test('is the one that sha256sum and sort of a shell draw', async () => {
    const numbers = (await draw(visits(40), 5, 'binyang-7')).map((visit) => Number.parseInt(visit.slice(-4), 16))
    expect(numbers).toEqual([25, 30, 4, 17, 1])
  })

  test('is the same for the same seed, in whatever order the frame comes', async () => {
    const frame = fc.shuffledSubarray(visits(60), { minLength: 60 })
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.nat(70), frame, async (seed, size, shuffled) => {
        const drawn = await draw(visits(60), size, seed)
        expect(await draw(shuffled, size, seed)).toEqual(drawn)
        expect(new Set(drawn).size).toBe(Math.min(size, 60))
        expect(visits(60)).toEqual(expect.arrayContaining(drawn))
        // A larger one begins with the smaller.
        expect((await draw(shuffled, size + 5, seed)).slice(0, drawn.length)).toEqual(drawn)
      }),
      { numRuns: 30 },
    )
  })

  test('names a visit once, however often the frame does', async () => {
    expect(await draw([...visits(3), ...visits(3)], 6, 's')).toHaveLength(3)
    expect(await draw([], 6, 's')).toEqual([])
  })

  test('gives every visit the same chance, at every place of the order', async () => {
    const [frame, rounds] = [visits(20), 3000]
    const drawn = new Map(frame.map((visit) => [visit, 0]))
    const first = new Map(drawn)
    for (let i = 0; i < rounds; i++) {
      const sample = await draw(frame, 5, `round ${i}`)
      for (const visit of sample) drawn.set(visit, (drawn.get(visit) ?? 0) + 1)
      first.set(sample[0] ?? '', (first.get(sample[0] ?? '') ?? 0) + 1)
    }
    // Chi-squared with 19 degrees of freedom: 43.8 is passed by one in a thousand; the seeds are fixed.
    const chi = (counts: Map<string, number>, expected: number) =>
      [...counts.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0)
    expect(chi(first, rounds / 20)).toBeLessThan(43.8)
    expect(chi(drawn, rounds / 4) / (1 - 5 / 20)).toBeLessThan(43.8)
  })
})

describe('the frame', () => {
  const place = (id: string, area: string) => ({ id, area }) as Place
  const places = [place('a', '450126104202001'), place('b', '450126104202002'), place('c', '450126104203001')]
  const mark = (visit: string, author: string, day: number): FrameMark => ({ visit, author, day, outcome: 'met' })
  const marks = new Map([
    ['a', [mark('1', 'wei', 20261031), mark('2', 'wei', 20261101), mark('3', 'lu', 20261130)]],
    ['b', [mark('4', 'wei', 20261115), mark('5', 'wei', 20261201)]],
    ['c', [mark('6', 'wei', 20261115)]],
  ])
  const november = { from: 20261101, to: 20261130 }
  const visitsOf = (area: string, worker: string | null) =>
    frameOf(places, marks, { area, worker, period: november }).map(({ visit }) => visit)

  test('is what counts in the area and the days', () => {
    expect(visitsOf('450126104202', null)).toEqual(['2', '3', '4'])
    expect(visitsOf('450126104000', null)).toEqual(['2', '3', '4', '6'])
  })

  test('is one worker’s where one is named', () => {
    expect(visitsOf('450126104202', 'wei')).toEqual(['2', '4'])
    expect(visitsOf('450126104202', 'nobody')).toEqual([])
  })
})
