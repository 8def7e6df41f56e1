import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { envelope, protocolVersion, type Answer, type OfficeSettings, type SyncReply } from '../../protocol/messages.ts'
import { onlySignedIn, signedIn } from '../http/signed-in.ts'
import type { Store } from '../store/store.ts'
import { changesDown } from './changes-down.ts'
import { decodeRequest } from './decode-request.ts'
import { createReportKeeper } from './keep-report.ts'
import { takeTogether } from './take-together.ts'

const mostMissingPhotos = 500

/** Changes up and changes down in one request. */
export function syncRoutes(
  app: FastifyInstance,
  { store, office, now }: { store: Store; office: OfficeSettings; now: () => number },
): void {
  const officeVersion = createHash('sha256').update(JSON.stringify(office)).digest('base64url').slice(0, 16)

  const keepReport = createReportKeeper(store)
  const take = takeTogether(store)

  app.post('/api/sync', { onRequest: onlySignedIn }, async (request): Promise<SyncReply> => {
    const account = signedIn(request)
    const { device, app: version, cursor, office: held, versions, report } = decodeRequest(request.body)
    const at = now()
    const answers = await take({ account, device, versions, received: at })
    await keepReport({ account: account.id, device, app: version, ...report, at })
    return {
      envelope,
      protocol: protocolVersion,
      account,
      answers,
      ...(await changesDown(store, account, cursor, storedNow(answers))),
      missingPhotos: await store.missingPhotos(account, mostMissingPhotos),
      office: held === officeVersion ? null : office,
      officeVersion,
    }
  })
}

function storedNow(answers: readonly Answer[]): Set<string> {
  return new Set(answers.flatMap(({ answer, hash }) => (answer === 'stored' && hash !== null ? [hash] : [])))
}
