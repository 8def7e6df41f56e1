import { resolve } from 'node:path'
import { makeBackup } from './backup/make-backup.ts'
import { argumentsOf, giveUp, say, settingsFor } from './command.ts'
import { copierOf } from './open-store.ts'
import { noteBackup } from './operations/last-backup.ts'

// npm run backup -- --to FOLDER [--data FOLDER] [--keep 14]
const values = argumentsOf({ to: { type: 'string' }, data: { type: 'string' }, keep: { type: 'string', default: '14' } })
const { data, database } = settingsFor(values.data)
if (values.to === undefined) giveUp('Say where to: npm run backup -- --to FOLDER')
const keep = /^[1-9]\d{0,3}$/.test(values.keep) ? Number(values.keep) : giveUp(`--keep should be a number from 1 on, and is ${values.keep}`)
const made = await makeBackup({ copier: copierOf({ data, database }), data, to: resolve(values.to), keep, now: Date.now() }).catch((error: Error) =>
  giveUp(`No backup was made: ${error.message}`),
)
await noteBackup(data, Date.parse(made.manifest.made))
const { visits, versions, photosMissing } = made.manifest.counts
const photos = made.manifest.files.filter(({ path }) => path.startsWith('photos/')).length
say(made.folder)
say(`${visits} visits in ${versions} versions · ${photos} photos, ${photosMissing} still on phones · every file with its SHA-256`)
if (made.dropped.length > 0) say(`${made.dropped.length} older dropped, ${keep} kept`)
