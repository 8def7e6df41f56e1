import type { FastifyInstance, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import type { Account } from '../../domain/people.ts'
import { mayReorganise } from '../../domain/reorganisation/mapping.ts'
import { envelope } from '../../protocol/messages.ts'
import { reorganisationRequest, undoReorganisationRequest } from '../../protocol/reorganisation-request.ts'
import type { LastReorganisationReply, ReorganisationReply, ReorganisationUndone } from '../../protocol/reorganisation.ts'
import type { AuditLog } from '../audit-log.ts'
import { Refused } from '../http/refusal.ts'
import { onlySignedIn, signedIn } from '../http/signed-in.ts'
import type { Store } from '../store/store.ts'
import { applyTable, lookAtTable, type Look } from './apply-table.ts'

/** 区划调整: a table of old and new codes is looked at, and only then applied, by the county office; the last one can be taken back. */
export function reorganisationRoutes(app: FastifyInstance, { store, audit, now }: { store: Store; audit: AuditLog; now: () => number }): void {
  const path = '/api/reorganisation'

  app.post(`${path}/preview`, { onRequest: onlySignedIn }, async (request): Promise<ReorganisationReply> => {
    return reply(await lookAtTable(store, ...asked(request), now()))
  })

  app.post(path, { onRequest: onlySignedIn }, async (request): Promise<ReorganisationReply> => {
    const at = now()
    const [account, rows] = asked(request)
    const look = await lookAtTable(store, account, rows, at)
    const { areas, places, people } = look
    const detail = { areas, places, people: people.length }
    await applyTable(store, look, at, audit.entry(account, 'reorganised', { area: account.areas[0] ?? null, detail }))
    return reply(look)
  })

  app.get(path, { onRequest: onlySignedIn }, async (request): Promise<LastReorganisationReply> => {
    const last = await store.lastReorganisation(reorganiser(request).areas)
    return { envelope, last: last && { at: last.at, areas: last.successions.length } }
  })

  app.post(`${path}/undo`, { onRequest: onlySignedIn }, async (request): Promise<ReorganisationUndone> => {
    const account = reorganiser(request)
    const read = v.safeParse(undoReorganisationRequest, request.body)
    if (!read.success) throw new Refused('bad-request', 'no reorganisation is named')
    const { at } = read.output
    const last = await store.lastReorganisation(account.areas)
    const detail = { areas: last?.successions.length ?? 0 }
    const note = audit.entry(account, 'reorganisation-undone', { area: account.areas[0] ?? null, detail })
    return { envelope, blocked: await store.undoReorganisation({ areas: account.areas, at }, now(), note) }
  })
}

function reorganiser(request: FastifyRequest): Account {
  const account = signedIn(request)
  if (!mayReorganise(account)) throw new Refused('not-allowed', 'no right to reorganise divisions')
  return account
}

function asked(request: FastifyRequest) {
  const account = reorganiser(request)
  const read = v.safeParse(reorganisationRequest, request.body)
  if (!read.success) throw new Refused('bad-request', 'not a mapping table')
  return [account, read.output.rows] as const
}

function reply({ plan, people, ...counts }: Look): ReorganisationReply {
  return { envelope, ...counts, people: people.length, newGrids: plan.newGrids.length, faults: plan.faults }
}
