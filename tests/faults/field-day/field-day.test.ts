import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../support/seeded-random.ts'
import { fieldDay } from './field-day.ts'
import { isEngine } from './office-home.ts'

const few = 120
const many = 200
/** Milliseconds that a long run goes on, one day after the other; 0 for the short one of the gate. */
const long = Number(process.env['FIELD_DAY_MINUTES'] ?? 0) * 60_000
const engine = process.env['FIELD_DAY_ENGINE'] ?? 'sqlite'
const { seed: first } = seededRandom()

describe.skipIf(long > 0)('a field day', () => {
  test('a known one: every visit that was saved stands at the office once, and all phones agree', async () => {
    expect(await walk(20_261_130, few)).toEqual([])
  }, 300_000)

  test('a random one: every visit that was saved stands at the office once, and all phones agree', async () => {
    expect(await walk(first, few)).toEqual([])
  }, 300_000)
})

describe.runIf(long > 0)('a long row of field days', () => {
  test(`on ${engine}: every visit that was saved stands at the office once, and all phones agree`, async () => {
    const end = Date.now() + long
    for (let seed = first; Date.now() < end; seed++) expect(await walk(seed, many), `SEED=${seed}`).toEqual([])
  }, long + 900_000)
})

/** What did not hold; then the steps are printed, too. */
async function walk(seed: number, count: number): Promise<readonly string[]> {
  if (!isEngine(engine)) throw new RangeError(`there is no engine ${engine}`)
  const { faults, steps, saved, aside } = await fieldDay(seed, count, engine)
  console.log(`field day SEED=${seed} on ${engine}: ${count} steps, ${saved} versions saved, ${aside} set aside, ${faults.length} faults`)
  if (faults.length > 0) console.log([...steps, ...faults].join('\n'))
  return faults
}
