import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { tableDays } from '../../domain/coverage-table.ts'
import { localDay } from '../../domain/day.ts'
import { maySee } from '../../domain/people.ts'
import type { Vocabulary } from '../../domain/vocabulary.ts'
import { coverageQuery } from '../../protocol/coverage-request.ts'
import type { CoverageReply } from '../../protocol/coverage.ts'
import { envelope } from '../../protocol/messages.ts'
import { Refused } from '../http/refusal.ts'
import { onlySignedIn, signedIn } from '../http/signed-in.ts'
import type { Store } from '../store/store.ts'
import { countTowns } from './count-towns.ts'

/** Reached out of expected, by area: everybody of the own areas, the county office of all its towns side by side. */
export function coverageRoutes(
  app: FastifyInstance,
  { store, vocabulary, now }: { store: Store; vocabulary: Vocabulary; now: () => number },
): void {
  app.get('/api/coverage', { onRequest: onlySignedIn }, async (request): Promise<CoverageReply> => {
    const account = signedIn(request)
    const asked = v.safeParse(coverageQuery, request.query)
    if (!asked.success) throw new Refused('bad-request', asked.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.type}`).join(', '))
    const { area, direct, kind, from, to } = asked.output
    if (!vocabulary.placeKinds.has(kind)) throw new Refused('bad-request', 'no such kind of place')
    if (area !== undefined && !maySee(account, area)) throw new Refused('not-allowed', 'an area outside of the own ones')
    const at = now()
    const today = asked.output.today ?? localDay(at)
    const days = tableDays({ from, to }, today)
    const within = area === undefined ? account.areas : [area]
    const { total, byArea } = await countTowns(store, { kind, within, direct: direct !== undefined }, days)
    const rows = Array.from(byArea, ([code, figures]) => ({ area: code, ...figures }))
    return { envelope, today, days, at, total, rows: rows.sort((a, b) => (a.area < b.area ? -1 : 1)) }
  })
}
