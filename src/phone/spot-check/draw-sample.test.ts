import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawSample } from '../../domain/spot-check/draw.ts'
import { sha256 } from '../record-book/fingerprint.ts'

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
    const [frame, rounds] = [visits(20), 2000]
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
