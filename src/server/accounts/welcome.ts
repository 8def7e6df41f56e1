import type { FastifyInstance } from 'fastify'
import { roles } from '../../domain/people.ts'
import { envelope, type OfficeSettings, type Welcome } from '../../protocol/messages.ts'
import type { Store } from '../store/store.ts'

/** What a phone may know before anybody has signed in. */
export function welcomeRoutes(app: FastifyInstance, { store, office }: { store: Store; office: OfficeSettings }): void {
  app.get('/api/welcome', async (): Promise<Welcome> => {
    const accounts = (await store.mark('demo')) === null ? {} : await store.demoAccounts()
    const areas = await store.areasByCode(Object.values(accounts).flatMap((account) => account.areas.slice(0, 1)))
    const demo = roles.flatMap((identity) => {
      const account = accounts[identity]
      if (!account) return []
      const place = areas.find((area) => area.code === account.areas[0])?.name ?? ''
      return [{ identity, name: account.name, place }]
    })
    return { envelope, office: office.name, demo }
  })
}
