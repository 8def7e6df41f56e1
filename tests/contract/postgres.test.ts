import { afterAll, beforeAll, describe } from 'vitest'
import { openPostgresStore } from '../../src/server/store/postgres/open.ts'
import { hasPostgres, Postgres } from '../support/postgres.ts'
import { coverageContract } from './coverage.contract.ts'
import { figuresContract } from './figures.contract.ts'
import { interleavedContract } from './interleaved.contract.ts'
import { reorganisationContract } from './reorganisation.contract.ts'
import { rosterContract } from './roster.contract.ts'
import { sealsContract } from './seals.contract.ts'
import { storeContract, type Home } from './store.contract.ts'

/** Each run of the random ones opens a store of its own, which takes a server longer than a file. */
const fewer = 8

describe.skipIf(!hasPostgres)('PostgreSQL', () => {
  let server: Postgres
  beforeAll(async () => void (server = await Postgres.start()), 60_000)
  afterAll(() => server?.stop())

  async function makeHome(): Promise<Home> {
    const url = await server.home()
    return { open: () => openPostgresStore(url), remove: async () => undefined }
  }

  storeContract('PostgreSQL', makeHome)
  rosterContract('PostgreSQL', makeHome)
  coverageContract('PostgreSQL', makeHome, fewer)
  figuresContract('PostgreSQL', makeHome, fewer)
  sealsContract('PostgreSQL', makeHome, fewer)
  reorganisationContract('PostgreSQL', makeHome)
  interleavedContract('PostgreSQL', makeHome, fewer)
})
