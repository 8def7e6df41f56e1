import { readCounts } from '../../../src/phone/record-book/counts.ts'
import type { Device } from './device.ts'
import type { World } from './world.ts'

const mostTries = 40

/**
 * Makes the world well: signal everywhere, right clocks, everybody let in and signed in, and each lets the phone send what waits.
 * Twice over all phones, since what one brings the others have to fetch. A queue that does not drain is told to the model.
 */
export async function settleDown(world: World): Promise<void> {
  await world.serverTurn
  await world.desk.letAllIn()
  for (const device of world.devices) {
    device.link.calm()
    device.setClock(0)
    await device.open()
  }
  for (let round = 0; round < 2; round++) {
    for (const device of world.devices) {
      for (const _ of device.accounts) {
        await drain(world, device)
        if (device.accounts.length > 1) await device.handOver()
      }
    }
  }
}

async function drain({ desk, model }: World, device: Device): Promise<void> {
  let stopped: string | null = null
  for (let tries = 0; tries < mostTries; tries++) {
    if (device.signedOut) await device.signIn(desk)
    stopped = await device.sync()
    const { waiting, slipsWaiting, photosWaiting } = await readCounts(device.phone.book)
    const photosLeft = photosWaiting === 0 ? 0 : await photosOfAccepted(device)
    if (stopped === null && waiting + slipsWaiting + photosLeft === 0) return
  }
  const counts = JSON.stringify(await readCounts(device.phone.book))
  model.expect(false, `the queue of ${device.account.id} on ${device.name} does not drain: ${counts}, stopped by ${stopped}`)
}

/** Photos that wait though the office has taken a visit that names them; those of visits it set aside wait with their visit. */
async function photosOfAccepted({ phone: { book } }: Device): Promise<number> {
  const { photos, versions, attention } = book.database
  const aside = new Set(await attention.toCollection().primaryKeys())
  const rows = await versions.toArray()
  const named = new Set(rows.filter(({ hash }) => aside.has(hash)).flatMap(({ version }) => version.photos.map(({ hash }) => hash)))
  return photos.where('state').equals('waiting').filter(({ hash }) => !named.has(hash)).count()
}
