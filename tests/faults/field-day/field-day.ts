import { randomFrom } from '../../support/seeded-random.ts'
import { lookAtAll } from './look-at.ts'
import { engines } from './office-home.ts'
import { settleDown } from './settle-down.ts'
import { steps } from './steps.ts'
import { makeWorld } from './world.ts'

export interface FieldDayResult {
  readonly seed: number
  readonly saved: number
  /** Versions that the office has put aside, with its reason on the phone. */
  readonly aside: number
  readonly steps: readonly string[]
  /** What did not hold, each a sentence; empty on a good day. */
  readonly faults: readonly string[]
}

/**
 * So many random steps by many phones and their office, some into the middle of others, then a quiet evening. The seed
 * brings back the steps and who does them; how they cut into each other also depends on the machine.
 */
export async function fieldDay(seed: number, count: number, engine: keyof typeof engines = 'sqlite'): Promise<FieldDayResult> {
  const random = randomFrom(seed)
  const world = await makeWorld(await engines[engine]())
  const taken: string[] = []
  const underWay = new Set<Promise<void>>()
  try {
    for (let n = 0; n < count; n++) {
      const [device, step] = [random.pick(world.devices), random.pick(raffle)]
      const own = randomFrom(random.whole(0, 2 ** 32 - 1))
      const alone = random.next() < 0.6
      taken.push(`${n} ${device.name} (${device.account.id}): ${step.name}`)
      const going = step.act(world, device, own).catch((error: unknown) => {
        world.model.expect(false, `${taken[n]}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
      })
      underWay.add(going)
      void going.finally(() => underWay.delete(going))
      if (alone) await going
    }
    for (const { link } of world.devices) link.set('open')
    await Promise.all(underWay)
    await settleDown(world)
    const aside = await lookAtAll(world)
    return { seed, aside, saved: world.model.saved.size, steps: taken, faults: world.model.faults }
  } finally {
    await world.close()
  }
}

/** Each step as often as its weight says. */
const raffle = steps.flatMap((step) => Array.from({ length: step.weight }, () => step))
