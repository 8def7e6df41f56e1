import type { FastifyInstance, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import { covers, mayKeepRoster, type Account } from '../../domain/people.ts'
import type { Vocabulary } from '../../domain/vocabulary.ts'
import { envelope } from '../../protocol/messages.ts'
import { importRequest } from '../../protocol/roster-request.ts'
import type { Imports, ImportUndone, RowsImported } from '../../protocol/roster.ts'
import type { AuditLog } from '../audit-log.ts'
import { Refused } from '../http/refusal.ts'
import { onlySignedIn, signedIn } from '../http/signed-in.ts'
import type { ImportSeen } from '../store/roster-store.ts'
import type { Store } from '../store/store.ts'
import { takeAreaRows, takePlaceRows } from './take-rows.ts'

const mostImports = 100

/** The office brings its own lists: areas and places come in, row by row, and an import can be taken back. */
export function rosterRoutes(
  app: FastifyInstance,
  { store, vocabulary, audit, now }: { store: Store; vocabulary: Vocabulary; audit: AuditLog; now: () => number },
): void {
  app.post('/api/roster/imports/:id', { onRequest: onlySignedIn }, async (request): Promise<RowsImported> => {
    const account = keeper(request)
    const id = importId(request)
    const asked = v.safeParse(importRequest, request.body)
    if (!asked.success) throw new Refused('bad-request', 'not rows of a roster')
    const { list, file } = asked.output
    const owner = await store.beginImport({ id, account: account.id, list, file, at: now() })
    const seen = await store.importSeen(id)
    if (owner !== account.id || seen?.list !== list || seen.undone !== null) {
      throw new Refused('not-allowed', 'the import is closed, or of somebody else')
    }
    const effects =
      asked.output.list === 'areas'
        ? await takeAreaRows(store, account, id, asked.output.rows)
        : await takePlaceRows(store, account, id, asked.output.rows, vocabulary)
    // An import of thousands of rows comes in many requests and is one act.
    audit.count(account, 'roster-imported', { subject: id, detail: { list } })
    return { envelope, effects }
  })

  app.get('/api/roster/imports', { onRequest: onlySignedIn }, async (request): Promise<Imports> => {
    const account = keeper(request)
    const seen = (await store.imports(mostImports)).filter((each) => mayUndo(account, each))
    return {
      envelope,
      imports: seen.map(({ id, list, file, by, at, undone, added, changed }) => ({ id, list, file, by, at, undone, added, changed })),
    }
  })

  app.post('/api/roster/imports/:id/undo', { onRequest: onlySignedIn }, async (request): Promise<ImportUndone> => {
    const account = keeper(request)
    const seen = await store.importSeen(importId(request))
    // Somebody else's import is not even there.
    if (!seen || !mayUndo(account, seen)) throw new Refused('not-found', 'no such import')
    const blocked = await store.undoImport(seen.id, now(), audit.entry(account, 'import-undone', { subject: seen.id, detail: { list: seen.list } }))
    if (blocked?.why === 'unknown') throw new Refused('not-found', 'no such import')
    return { envelope, blocked: blocked && { why: blocked.why, count: blocked.count } }
  })
}

function keeper(request: FastifyRequest): Account {
  const account = signedIn(request)
  if (!mayKeepRoster(account)) throw new Refused('not-allowed', 'no right to keep the roster')
  return account
}

/** One that lies wholly in one's areas, as they are today; one that changed nothing is its owner's alone. */
function mayUndo(account: Account, { account: owner, towns }: ImportSeen): boolean {
  return towns.length === 0 ? owner === account.id : towns.every((town) => covers(account, `${town}000`))
}

function importId({ params }: FastifyRequest): string {
  const { id } = params as { id: string }
  if (!/^[\da-f-]{36}$/.test(id)) throw new Refused('bad-request', 'not the id of an import')
  return id
}
