import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { standardVocabulary } from '../domain/vocabulary.ts'
import { extendVocabulary } from '../domain/vocabulary/extend.ts'
import { keepAuditLog } from './audit-log.ts'
import { firstCode } from './accounts/first-account.ts'
import { createApp } from './app.ts'
import { restoring } from './backup/restoring.ts'
import { giveUp, say, settingsFor } from './command.ts'
import type { Config } from './config.ts'
import { readOfficeFile, settingsOf } from './office.ts'
import { openStore, placeOf } from './open-store.ts'
import { demoState } from './seed-demo.ts'
import { PhotoFolder } from './photos/photo-folder.ts'
import { logOptions } from './operations/log.ts'
import { watchOver } from './operations/watch-over.ts'
import { prepareDemo } from './prepare-demo.ts'
import { keepRetention } from './retention/run-retention.ts'
import { FolderInUse, holdFolder } from './store/sqlite/hold-folder.ts'
import type { Store } from './store/store.ts'
import { stopGently } from './stop-gently.ts'
import { appVersion } from './version.ts'

const config = settingsFor()
const photos = join(config.data, 'photos')
await mkdir(photos, { recursive: true }).catch((error: Error) => giveUp(error.message))
await holdFolder(config.data, 'shared').catch((error: Error) => giveUp(error instanceof FolderInUse ? `A restore is under way in ${config.data}.` : error.message))
if (existsSync(join(config.data, restoring))) giveUp(`A restore into ${config.data} was cut off: ask for it again, then start.`)
const file = await readOfficeFile(config.data)
if ('faults' in file) giveUp(...file.faults)
const { vocabulary } = extendVocabulary(standardVocabulary, file.office.vocabulary)
const store = await openStore(config, vocabulary).catch((error: Error) => giveUp(error.message))
await prepare(config, store)
const audit = keepAuditLog(store, Date.now)
const operations = watchOver(config, store)
const app = await createApp({
  store,
  audit,
  office: await settingsOf(file.office, store),
  photos,
  // Built beside the server: dist/server and dist/phone.
  phone: fileURLToPath(new URL('../phone', import.meta.url)),
  logger: logOptions,
  operations,
})
stopGently(app, store, operations.lifecycle)
// As many as may come back at once after an outage; the system's own most still holds.
await app.listen({ host: config.host, port: config.port, backlog: 4096 }).catch((error: Error) => giveUp(error.message))
const { port } = app.server.address() as AddressInfo
app.log.info({ version: appVersion }, 'started')
say(`Gridwalk ${appVersion} · http://localhost:${port} · ${placeOf(config)}`)
await sayFirstLink()
keepRetention({ store, audit, photos: new PhotoFolder(photos), now: Date.now }, (error) => app.log.error({ err: error }, 'retention failed'))

/** An empty folder gets the demo county unless it is to be an office; a demo folder never becomes one. */
async function prepare({ demo, ...where }: Config, opened: Store): Promise<void> {
  if (demo) return prepareDemo(opened, say)
  if ((await demoState(opened)) !== 'none')
    giveUp(`${placeOf(where)} holds the demo county: set ${where.database === null ? 'GRIDWALK_DATA to another folder' : 'GRIDWALK_DATABASE to another one'}`)
}

async function sayFirstLink(): Promise<void> {
  if (config.demo && (await store.mark('demo')) !== null) return
  const code = await firstCode(store, config.county, Date.now())
  if (code === null) return
  if (config.county === null)
    say('Set GRIDWALK_COUNTY to the code of your county (six digits) before you use this link.')
  say(`First account, once, within 72 hours: http://localhost:${port}/join/${code}`)
}
