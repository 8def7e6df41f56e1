import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { AreaCode } from '../../domain/area.ts'
import type { VisitVersion } from '../../domain/visit.ts'
import { envelope, protocolVersion, type Answer, type OfficeSettings, type SyncReply } from '../../protocol/messages.ts'
import type { AuditLog } from '../audit-log.ts'
import { onlySignedInOrCutOff, signedIn } from '../http/signed-in.ts'
import type { Store } from '../store/store.ts'
import { countAside } from './count-aside.ts'
import { changesDown, nothingDown } from './changes-down.ts'
import { decodeRequest } from './decode-request.ts'
import { isCutOff } from './is-cut-off.ts'
import { createReportKeeper } from './keep-report.ts'
import type { takeTogether } from './take-together.ts'
import { tellOffice } from './tell-office.ts'

const mostMissingPhotos = 500

/** Changes up and changes down in one request. */
export function syncRoutes(
  app: FastifyInstance,
  { store, office, take, audit, now }: { store: Store; office: OfficeSettings; take: ReturnType<typeof takeTogether>; audit: AuditLog; now: () => number },
): void {
  const tell = tellOffice(store, office)
  const keepReport = createReportKeeper(store)

  app.post('/api/sync', { onRequest: onlySignedInOrCutOff }, async (request): Promise<SyncReply> => {
    const account = signedIn(request)
    const { device, app: version, cursor, office: held, versions, report } = decodeRequest(request.body)
    const at = now()
    const cutOff = await isCutOff(store, request, device)
    const answers = await take({ account, device, cutOff, versions, received: at })
    countAside(audit, account, '/api/sync', answers)
    if (versions.length > 0) tellOfPush(request, answers)
    // What has just been answered by name waits no more: else a phone that never comes again would seem to have lost it.
    const waiting = Math.max(0, report.waiting - answers.length)
    await keepReport({ account: account.id, device, app: version, ...report, waiting, at })
    const { told, officeVersion } = await tell()
    const head = { envelope, protocol: protocolVersion, account, officeVersion }
    if (cutOff) return { ...head, cutOff, answers, ...(await nothingDown(store, cursor)) }
    const down = await changesDown(store, account, cursor, { stored: storedNow(answers), from: areasOf(answers, versions) })
    request.tell('pull', { areas: down.areas.length, places: down.places.id.length, versions: down.versions.length })
    return {
      ...head,
      answers,
      ...down,
      missingPhotos: await store.missingPhotos(account, mostMissingPhotos),
      office: held === officeVersion ? null : told,
    }
  })
}

function storedNow(answers: readonly Answer[]): Set<string> {
  return new Set(answers.flatMap(({ answer, hash }) => (answer === 'stored' && hash !== null ? [hash] : [])))
}

/** Where the accepted ones were logged. */
function areasOf(answers: readonly Answer[], versions: readonly unknown[]): AreaCode[] {
  const accepted = answers.filter(({ answer }) => answer !== 'set-aside')
  return [...new Set(accepted.map(({ index }) => (versions[index] as VisitVersion).area))]
}

function tellOfPush(request: FastifyRequest, answers: readonly Answer[]): void {
  const count = (wanted: Answer['answer']) => answers.filter(({ answer }) => answer === wanted).length
  const sums = { stored: count('stored'), known: count('known'), conflict: count('conflict'), setAside: count('set-aside') }
  request.tell('push', sums)
  for (const why of new Set(answers.flatMap((answer) => answer.why ?? []))) {
    request.tell('set-aside', { why, n: answers.filter((answer) => answer.why === why).length })
  }
}
