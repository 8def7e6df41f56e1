import { townOf } from '../../src/domain/area.ts'
import { openSqliteStore } from '../../src/server/store/sqlite/open.ts'
import { aVersion, gridOne } from './field.ts'

// Writes batches of 20 until it is killed, and prints the hashes of each batch once the store has answered.
const [file = '', round = ''] = process.argv.slice(2)
const store = await openSqliteStore(file)
for (;;) {
  const batch = Array.from({ length: 20 }, () => aVersion({ device: `phone-${round}` }))
  const versions = batch.map((version) => ({
    version: { ...version, visit: version.visit.replace('01990000', `0199000${round}`) },
    received: 1,
  }))
  const answers = await store.storeVersions(townOf(gridOne), versions)
  await new Promise<void>((done) => process.stdout.write(`${answers.map((a) => a.hash).join(' ')}\n`, () => done()))
}
