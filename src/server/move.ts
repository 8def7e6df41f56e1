import { existsSync } from 'node:fs'
import { argumentsOf, giveUp, say } from './command.ts'
import { isPostgresAddress, readConfig } from './config.ts'
import { placeOf, sqliteFile } from './open-store.ts'
import { moveOffice, type Moved, type MovedPart } from './store/move/move-office.ts'
import { openAlone } from './store/sqlite/open-alone.ts'

// npm run move -- --to postgres://user:password@host/database [--data FOLDER]
const values = argumentsOf({ to: { type: 'string' }, data: { type: 'string' } })
const to = values.to ?? ''
if (!isPostgresAddress(to)) giveUp('--to should be an address like postgres://user:password@host:5432/database')
const read = readConfig({ GRIDWALK_DATA: values.data ?? process.env['GRIDWALK_DATA'] })
if ('faults' in read) giveUp(...read.faults)
const from = { ...read.config, database: null }
const file = sqliteFile(from)
if (!existsSync(file)) giveUp(`${from.data} holds no office`)
const place = placeOf({ ...from, database: to })
const driver = await openAlone(file).catch((error: Error) => giveUp(error.message))
if (driver === null) giveUp(`${from.data} is in use: stop the server first, so that nothing comes in meanwhile`)
const moved = await moveOffice(driver, to, { name: place, onPart: sayPart }).catch((error: Error) => giveUp(error.message))
driver.close()
const outcomes: Record<Moved, string> = {
  moved: `The office is in ${place} now. Start it with GRIDWALK_DATABASE set; ${from.data} keeps the photos.`,
  'moved-already': `The office that was in ${from.data} has moved to PostgreSQL already.`,
  'not-empty': `${place} holds something already: give an empty database`,
  differs: 'What arrived differs from what was sent; see above. Nothing has moved.',
}
if (moved !== 'moved') giveUp(outcomes[moved])
say(outcomes[moved])

function sayPart({ table, town, rows, hash, same }: MovedPart): void {
  say(`${same ? 'same' : 'DIFFERS'} · ${table}${town === null ? '' : ` of ${town}`} · ${rows.toLocaleString('en')} rows · ${hash.slice(0, 16)}`)
}
