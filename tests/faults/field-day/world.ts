import { randomBytes } from 'node:crypto'
import type { Account } from '../../../src/domain/people.ts'
import { tokenHash } from '../../../src/server/accounts/session-cookie.ts'
import { anArea, everyArea } from '../../contract/field.ts'
import { Server } from '../../support/server.ts'
import { serverBuild } from '../../support/server-build.ts'
import { cast, county, devices as wanted, places } from './cast.ts'
import { Desk } from './desk.ts'
import { Device } from './device.ts'
import { Model } from './model.ts'
import type { OfficeCopy, OfficeHome } from './office-home.ts'

/** The office, its people with their phones, and what they were told. */
export interface World {
  readonly home: OfficeHome
  readonly server: Server
  readonly desk: Desk
  readonly devices: readonly Device[]
  readonly model: Model
  /** Yesterday's backup; null where none was taken, or an area was changed since. */
  backup: OfficeCopy | null
  /** Done when nobody kills or sets back the server any more. */
  serverTurn: Promise<void>
  close(): Promise<void>
}

export async function makeWorld(home: OfficeHome): Promise<World> {
  const token = randomBytes(16).toString('hex')
  const store = await home.open()
  await store.putAreas(everyArea.map(anArea))
  await store.putPlaces(places)
  for (const account of cast) await store.putAccount(account)
  const now = Date.now()
  await store.openSession({ tokenHash: tokenHash(token), account: county.id, seen: now, expires: now + 1e10 })
  await store.close()
  const env = { GRIDWALK_DEMO: 'off', GRIDWALK_HOST: '127.0.0.1', ...home.env }
  const server = await Server.start({ data: home.data, build: await serverBuild(), env })
  const devices: Device[] = []
  for (const { name, accounts } of wanted) {
    const device = await Device.make(name, accounts.map(accountNamed), server.port)
    await device.open()
    devices.push(device)
  }
  const desk = new Desk(server.url, token)
  return {
    home,
    server,
    desk,
    devices,
    model: new Model(),
    backup: null,
    serverTurn: Promise.resolve(),
    async close() {
      for (const device of devices) device.close()
      await server.kill()
      await home.remove()
    },
  }
}

function accountNamed(id: string): Account {
  return cast.find((account) => account.id === id) as Account
}
