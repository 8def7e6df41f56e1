import type { FastifyInstance } from 'fastify'
import { maySeePeople, type Account } from '../../domain/people.ts'
import { phoneNeeds, silentDays } from '../../domain/phone-care.ts'
import type { AccountId } from '../../domain/visit.ts'
import type { Aside, AttentionReply, PhoneToCareFor, ServerState } from '../../protocol/attention.ts'
import { envelope } from '../../protocol/messages.ts'
import { Refused } from '../http/refusal.ts'
import { onlySignedIn, signedIn } from '../http/signed-in.ts'
import type { KeptAside } from '../store/attention-store.ts'
import type { Person, Store } from '../store/store.ts'
import { appVersion } from '../version.ts'

/** Most rows of a list; whoever has more than this is told how many. */
const mostListed = 200

/** What the machine says of itself. */
export type ReadMachine = () => Promise<Pick<ServerState, 'engine' | 'free' | 'total' | 'level' | 'storeBytes' | 'lastBackup'>>

/** 待处理: silent phones, what was set aside, versions that contradict each other, photos that never came, the server itself. */
export function attentionRoutes(
  app: FastifyInstance,
  { store, machine, now }: { store: Store; machine: ReadMachine; now: () => number },
): void {
  app.get('/api/attention', { onRequest: onlySignedIn }, async (request): Promise<AttentionReply> => {
    const asker = signedIn(request)
    if (!maySeePeople(asker)) throw new Refused('not-allowed', 'no right to look after others')
    const at = now()
    const people = await store.peopleWithin(asker.areas, at)
    const nameOf = namesFrom(store, people)
    const aside = await store.asideWithin(asker.areas, mostListed)
    const conflicts = await store.conflictsWithin(asker.areas, mostListed)
    const photos = await store.missingPhotosWithin(asker.areas)
    return {
      envelope,
      at,
      phones: phonesToCareFor(people, at),
      aside: await Promise.all(aside.rows.map((row) => toAside(row, nameOf))),
      asideOpen: aside.open,
      conflicts: await Promise.all(
        conflicts.map(async ({ authors, ...conflict }) => ({ ...conflict, names: await Promise.all(authors.map(nameOf)) })),
      ),
      photos: await Promise.all(photos.map(async ({ author, ...row }) => ({ account: author, name: await nameOf(author), ...row }))),
      server: await serverFor(asker),
    }
  })

  async function serverFor({ role }: Account): Promise<ServerState | null> {
    if (role !== 'county') return null
    const { visits, versions, places, accounts, phones } = await store.counts()
    const counts = { visits, versions, places, accounts, phones }
    return { ...(await machine()), counts }
  }
}

/** Phones in use of accounts that are on, the longest silent first. */
function phonesToCareFor(people: readonly Person[], now: number): PhoneToCareFor[] {
  return people
    .filter(({ off }) => off === null)
    .flatMap(({ account: { id: account, name, areas }, devices }) =>
      devices
        .filter(({ cutOff }) => cutOff === null)
        .map(({ device, app, waiting, persisted, lastSync }) => {
          const told = { device, app, waiting, persisted, lastSync }
          return { account, name, areas, ...told, silentDays: silentDays(told, now), needs: phoneNeeds(told, now, appVersion) }
        }),
    )
    .filter(({ needs }) => needs.length > 0)
    .sort((a, b) => a.lastSync - b.lastSync)
}

async function toAside({ town, account, digest, why, received, decided }: KeptAside, nameOf: NameOf): Promise<Aside> {
  const kept = decided && { by: await nameOf(decided.by), reason: decided.reason, at: decided.at }
  return { town, account, name: await nameOf(account), digest, why, received, kept }
}

type NameOf = (id: AccountId) => Promise<string | null>

/** Who has moved away since still has a name. */
function namesFrom(store: Store, people: readonly Person[]): NameOf {
  const names = new Map<AccountId, Promise<string | null>>(people.map(({ account: { id, name } }) => [id, Promise.resolve(name)]))
  return (id) => {
    const found = names.get(id) ?? store.account(id).then((account) => account?.name ?? null)
    names.set(id, found)
    return found
  }
}
