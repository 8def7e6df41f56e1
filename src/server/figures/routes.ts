import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { maySee } from '../../domain/people.ts'
import { figuresQuery } from '../../protocol/figures-request.ts'
import type { FiguresReply } from '../../protocol/figures.ts'
import { envelope } from '../../protocol/messages.ts'
import { Refused } from '../http/refusal.ts'
import { onlySignedIn, signedIn } from '../http/signed-in.ts'
import type { Store } from '../store/store.ts'
import { sumTowns } from './sum-towns.ts'

/** The counts of any days by area: everybody of the own areas, the county office of all its towns side by side. */
export function figureRoutes(app: FastifyInstance, { store, now }: { store: Store; now: () => number }): void {
  app.get('/api/figures', { onRequest: onlySignedIn }, async (request): Promise<FiguresReply> => {
    const account = signedIn(request)
    const asked = v.safeParse(figuresQuery, request.query)
    if (!asked.success) throw new Refused('bad-request', asked.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.type}`).join(', '))
    const { area, from, to } = asked.output
    if (area !== undefined && !maySee(account, area)) throw new Refused('not-allowed', 'an area outside of the own ones')
    const at = now()
    const within = area === undefined ? account.areas : [area]
    return { envelope, at, ...(await sumTowns(store, within, { from, to })) }
  })
}
