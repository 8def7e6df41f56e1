import type { FastifyInstance } from 'fastify'
import { envelope, protocolVersion, type Answer, type OfficeSettings, type SyncReply } from '../../protocol/messages.ts'
import type { AuditLog } from '../audit-log.ts'
import { onlySignedInOrCutOff, signedIn } from '../http/signed-in.ts'
import type { Store } from '../store/store.ts'
import { countAside } from './count-aside.ts'
import { changesDown, nothingDown } from './changes-down.ts'
import { decodeRequest } from './decode-request.ts'
import { isCutOff } from './is-cut-off.ts'
import { createReportKeeper } from './keep-report.ts'
import { takeTogether } from './take-together.ts'
import { tellOffice } from './tell-office.ts'

const mostMissingPhotos = 500

/** Changes up and changes down in one request. */
export function syncRoutes(
  app: FastifyInstance,
  { store, office, audit, now }: { store: Store; office: OfficeSettings; audit: AuditLog; now: () => number },
): void {
  const tell = tellOffice(store, office)
  const keepReport = createReportKeeper(store)
  const take = takeTogether(store)

  app.post('/api/sync', { onRequest: onlySignedInOrCutOff }, async (request): Promise<SyncReply> => {
    const account = signedIn(request)
    const { device, app: version, cursor, office: held, versions, report } = decodeRequest(request.body)
    const at = now()
    const cutOff = await isCutOff(store, request, device)
    const answers = await take({ account, device, cutOff, versions, received: at })
    countAside(audit, account, '/api/sync', answers)
    await keepReport({ account: account.id, device, app: version, ...report, at })
    const { told, officeVersion } = await tell()
    const head = { envelope, protocol: protocolVersion, account, officeVersion }
    if (cutOff) return { ...head, cutOff, answers, ...(await nothingDown(store, cursor)) }
    return {
      ...head,
      answers,
      ...(await changesDown(store, account, cursor, storedNow(answers))),
      missingPhotos: await store.missingPhotos(account, mostMissingPhotos),
      office: held === officeVersion ? null : told,
    }
  })
}

function storedNow(answers: readonly Answer[]): Set<string> {
  return new Set(answers.flatMap(({ answer, hash }) => (answer === 'stored' && hash !== null ? [hash] : [])))
}
