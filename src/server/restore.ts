import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { restoreBackup } from './backup/restore-backup.ts'
import { argumentsOf, giveUp, say, settingsFor } from './command.ts'
import { copierOf, placeOf } from './open-store.ts'
import { FolderInUse, holdFolder, lockFile } from './store/sqlite/hold-folder.ts'

// npm run restore -- --from BACKUP [--data FOLDER] [--replace]
const values = argumentsOf({ from: { type: 'string' }, data: { type: 'string' }, replace: { type: 'boolean', default: false } })
const { data, database } = settingsFor(values.data)
if (values.from === undefined) giveUp('Say which backup: npm run restore -- --from BACKUP --data FOLDER')
await mkdir(data, { recursive: true })
const held = await holdFolder(data, 'alone').catch((error: Error) =>
  giveUp(error instanceof FolderInUse ? `A server runs on ${data}. Stop it first, restore, then start it again: nothing was changed.` : error.message),
)
const done = await restoreBackup({
  copier: copierOf({ data, database }),
  backup: resolve(values.from),
  data,
  replace: values.replace,
  now: Date.now(),
  ignore: [lockFile, `${lockFile}-journal`],
}).catch((error: Error) => giveUp(`The restore was cut off: ${error.message}. Ask for it again; no server starts on half of it.`))
if (typeof done === 'string') giveUp(done)
held.release()
say(`${placeOf({ data, database })} is as it was on ${done.manifest.made}. Phones offer again what they hold when the server runs.`)
for (const place of done.movedTo) say(`What was there before lies in ${place}`)
say('Accounts, codes and phones cut off since then are as they were, too: look through 人员与手机.')
