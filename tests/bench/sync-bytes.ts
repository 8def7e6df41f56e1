import { once } from 'node:events'
import { createConnection, createServer, type AddressInfo } from 'node:net'
import { Client } from '../support/client.ts'
import { FieldDay } from '../support/field-day.ts'
import { metHousehold } from '../support/visits.ts'
import { limited, type Measure } from './measure.ts'

const batch = 100

/** Everything on the wire, both ways, heads included, when a hundred visits go up in one request. */
export async function syncBytesPerVisit(): Promise<Measure[]> {
  const day = await FieldDay.begin()
  const meter = await meterFor(day.server.port)
  try {
    const client = await Client.demo(meter.url, 'worker')
    const { account, places, since } = await client.pull()
    const doors = places.filter((place) => place.kind === 'household')
    const versions = Array.from({ length: batch }, (_, i) => metHousehold(doors[i % doors.length]!, account.id, i + 1))
    const before = meter.bytes()
    const { answers } = await client.push(versions, since)
    const stored = answers.filter(({ answer }) => answer === 'stored').length
    if (stored !== batch) throw new Error(`${stored} of ${batch} visits were stored`)
    return [limited('sync-bytes-per-visit', (meter.bytes() - before) / batch, 'bytes', 200)]
  } finally {
    meter.close()
    await day.end()
  }
}

/** A relay that counts what passes. */
async function meterFor(port: number) {
  let bytes = 0
  const listener = createServer((near) => {
    const far = createConnection(port, '127.0.0.1')
    for (const [from, to] of [[near, far], [far, near]] as const) {
      from.on('data', (piece) => (bytes += piece.length))
      from.on('error', () => to.destroy())
      from.pipe(to)
    }
  }).listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const { port: own } = listener.address() as AddressInfo
  return { url: `http://localhost:${own}`, bytes: () => bytes, close: () => listener.close() }
}
