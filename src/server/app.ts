import cookie from '@fastify/cookie'
import { randomUUID } from 'node:crypto'
import fastify, { LogController, type FastifyInstance, type FastifyServerOptions } from 'fastify'
import { extendVocabulary } from '../domain/vocabulary/extend.ts'
import { standardVocabulary } from '../domain/vocabulary.ts'
import type { OfficeSettings } from '../protocol/messages.ts'
import { keepAuditLog, type AuditLog } from './audit-log.ts'
import { countRefusals } from './audit/count-refusals.ts'
import { auditRoutes } from './audit/routes.ts'
import { inviteRoutes } from './accounts/invite.ts'
import { inviteManyRoutes } from './accounts/invite-many.ts'
import { findAccount } from './accounts/session-hook.ts'
import { signInRoutes } from './accounts/sign-in.ts'
import { welcomeRoutes } from './accounts/welcome.ts'
import { attentionRoutes } from './attention/routes.ts'
import { coverageRoutes } from './coverage/routes.ts'
import { figureRoutes } from './figures/routes.ts'
import { campaignRoutes } from './campaigns/routes.ts'
import { healthRoutes } from './health.ts'
import { compressReply } from './http/compress.ts'
import { servePhoneFiles } from './http/phone-files.ts'
import { readJsonBodies } from './http/read-json.ts'
import { answerRefusals, refuse } from './http/refusal.ts'
import { onlyOwnWrites } from './http/same-origin.ts'
import { securityHeaders } from './http/security-headers.ts'
import { tellThrough } from './http/tell.ts'
import { roomUnknown } from './operations/disk-room.ts'
import { admitInTurn, createGates } from './operations/gate.ts'
import { keepRoom } from './operations/keep-room.ts'
import { createLifecycle } from './operations/lifecycle.ts'
import { metricsRoute } from './operations/metrics-route.ts'
import type { Operations } from './operations/operations.ts'
import { readyRoute } from './operations/ready.ts'
import { peopleRoutes } from './people/routes.ts'
import { keepBroughtPhoto } from './photos/keep-brought.ts'
import { PhotoFolder } from './photos/photo-folder.ts'
import { Redrawer } from './photos/redraw/redrawer.ts'
import { photoRoutes } from './photos/routes.ts'
import { rescueRoutes } from './rescue/routes.ts'
import { reorganisationRoutes } from './reorganisation/routes.ts'
import { rosterRoutes } from './roster/routes.ts'
import type { Store } from './store/store.ts'
import { asideRoutes } from './sync/aside/routes.ts'
import { syncRoutes } from './sync/routes.ts'
import { takeTogether } from './sync/take-together.ts'
import { slipRoutes } from './sync/slips/routes.ts'

export interface Parts {
  readonly store: Store
  readonly office: OfficeSettings
  /** Folder of the photos. */
  readonly photos: string
  /** Folder of the built phone app; without one only the API is served. */
  readonly phone: string
  readonly logger?: FastifyServerOptions['logger']
  /** Where it is written down who did what; unset, one of its own over the store. */
  readonly audit?: AuditLog
  /** Milliseconds since 1970 UTC. */
  readonly now?: () => number
  /** Hears of every route as it is made; the description of the API is held against them. */
  readonly onRoute?: (route: { readonly method: string | string[]; readonly url: string }) => void
  /** How it is watched, stopped, and kept from being overrun. */
  readonly operations?: Partial<Operations>
}

/** The whole endpoint, assembled and not listening. */
export async function createApp({
  store,
  office,
  photos,
  phone,
  logger = false,
  now = Date.now,
  audit = keepAuditLog(store, now),
  operations = {},
  onRoute,
}: Parts): Promise<FastifyInstance> {
  const protect = securityHeaders(office.layers)
  const { lifecycle = createLifecycle(), gates = createGates(), metrics = null, metricsToken = null } = operations
  const { room = async () => roomUnknown, storeBytes = async () => null, lastBackup = async () => null, engine = 'SQLite' } = operations
  const app = fastify({
    logger,
    // Our own line, without addresses, cookies or anything a person wrote.
    logController: new LogController({ disableRequestLogging: true }),
    // A proxy on this machine may say who asks and whether it came by https; nobody else is believed.
    trustProxy: 'loopback',
    requestTimeout: 300_000,
    routerOptions: { maxParamLength: 200 },
    exposeHeadRoutes: true,
    // An address that no route can be looked up by: no hook has run yet, and the framework would answer in its own words,
    // with the address in them.
    frameworkErrors: (error, request, reply) => {
      protect(request, reply)
      refuse(error, request, reply)
    },
    // Tells lines of the log apart, and one answer from another, and nothing else.
    genReqId: () => randomUUID().slice(0, 8),
  })
  if (onRoute) app.addHook('onRoute', onRoute)
  await app.register(cookie)
  app.decorateRequest('account', null)
  app.decorateRequest('session', null)
  tellThrough(app, (event, fields) => metrics?.hear(event, fields))
  answerRefusals(app)
  readJsonBodies(app)
  app.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id))
  app.addHook('onRequest', async (request, reply) => protect(request, reply))
  lifecycle.watch(app)
  app.addHook('onSend', compressReply)
  app.addHook('onResponse', async (request, reply) => {
    const { url: route = 'file' } = request.routeOptions
    const { method } = request
    const { statusCode: status, elapsedTime: ms } = reply
    request.log.info({ method, route, status, ms: Math.round(ms) }, 'answered')
    metrics?.answered({ method, route, status, ms })
  })
  if (metrics) metricsRoute(app, metrics, metricsToken)
  const redrawer = new Redrawer()
  app.addHook('onClose', async () => redrawer.close())
  const copying = { store, photos: new PhotoFolder(photos), redrawer, now }
  await app.register(async (api) => {
    api.addHook('onRequest', onlyOwnWrites)
    api.addHook('onRequest', findAccount(store, now))
    api.addHook('onError', countRefusals(audit))
    api.addHook('onClose', () => audit.close())
    admitInTurn(api, gates)
    keepRoom(api, room)
    api.addHook('onSend', async (_request, reply) => {
      // Tells our reply from a captive portal's even where there is no body to look into.
      reply.header('x-gridwalk', '1')
      if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
    })
    healthRoutes(api, store)
    readyRoute(api, { store, room, lifecycle })
    welcomeRoutes(api, { store, office })
    signInRoutes(api, { store, audit, now })
    inviteRoutes(api, { store, audit, now })
    inviteManyRoutes(api, { store, audit, now })
    peopleRoutes(api, { store, audit, now })
    const take = takeTogether(store)
    syncRoutes(api, { store, office, take, audit, now })
    slipRoutes(api, { store, audit, now })
    asideRoutes(api, { store, audit, now })
    const machine = async () => ({ ...(await room()), storeBytes: await storeBytes(), lastBackup: await lastBackup(), engine })
    attentionRoutes(api, { store, machine, now })
    const { vocabulary } = extendVocabulary(standardVocabulary, office.vocabulary)
    reorganisationRoutes(api, { store, audit, now })
    rosterRoutes(api, { store, vocabulary, audit, now })
    coverageRoutes(api, { store, vocabulary, now })
    figureRoutes(api, { store, now })
    campaignRoutes(api, { store, vocabulary, audit, now })
    auditRoutes(api, { store, audit })
    rescueRoutes(api, {
      store,
      audit,
      now,
      take: (from, versions) => take({ ...from, versions, received: now() }),
      keepPhoto: keepBroughtPhoto(copying),
    })
    photoRoutes(api, copying)
  })
  await servePhoneFiles(app, phone)
  return app
}
