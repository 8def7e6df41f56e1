import type { AccountId } from '../../../domain/visit.ts'
import { plainTables } from './left-plain.ts'
import { withOwnConnection } from './own-connection.ts'
import { isSealed, staysPlain, type RowSealer } from './row-sealer.ts'

/** Rows of one transaction; those that may weigh much one by one, so that a save never waits long. */
const rowsAtOnce = 25
const heavy = ['photoBytes', 'bundles', 'villages', 'reportForms', 'reports']

/**
 * Seals, or opens, every row that is not so yet, piece by piece, over a connection of its own and past what seals. May be broken off at
 * any moment and begun anew: each row tells by itself. Resolves to how many rows were turned; 0 means that all are as wanted.
 */
export function walk(account: AccountId, sealer: RowSealer, to: 'sealed' | 'plain', progress: (done: number, of: number) => void): Promise<number> {
  return withOwnConnection(account, async (database) => {
    const tables = database.tables.filter(({ name }) => !plainTables.includes(name))
    const counts = await Promise.all(tables.map((table) => table.count()))
    const all = counts.reduce((sum, count) => sum + count, 0)
    let [seen, turned] = [0, 0]
    for (const { name } of tables) {
      let last: IDBValidKey | null = null
      do {
        const piece: Piece = await turnPiece(database.backendDB(), name, last, sealer, to)
        last = piece.last
        seen += piece.seen
        turned += piece.turned
        progress(Math.min(seen, all), all)
      } while (last !== null)
    }
    return turned
  })
}

interface Piece {
  readonly seen: number
  readonly turned: number
  /** Null behind the last row. */
  readonly last: IDBValidKey | null
}

function turnPiece(connection: IDBDatabase, name: string, after: IDBValidKey | null, sealer: RowSealer, to: 'sealed' | 'plain'): Promise<Piece> {
  const most = heavy.includes(name) ? 1 : rowsAtOnce
  return new Promise((resolve, reject) => {
    const transaction = connection.transaction([name], 'readwrite', { durability: 'strict' })
    const store = transaction.objectStore(name)
    const range = after === null ? null : IDBKeyRange.lowerBound(after, true)
    const piece = { seen: 0, turned: 0, last: null as IDBValidKey | null }
    const request = store.openCursor(range)
    request.addEventListener('success', () => {
      const cursor = request.result
      if (!cursor) {
        piece.last = null
        return
      }
      try {
        const value = cursor.value as unknown
        if (to === 'sealed' ? !isSealed(value) && !staysPlain(name, value) : isSealed(value)) {
          cursor.update(to === 'sealed' ? sealer.seal(name, value) : sealer.open(name, value))
          piece.turned += 1
        }
      } catch (error) {
        transaction.abort()
        reject(error instanceof Error ? error : new Error('a row could not be turned'))
        return
      }
      piece.seen += 1
      piece.last = cursor.primaryKey
      if (piece.seen < most) cursor.continue()
    })
    transaction.addEventListener('complete', () => resolve(piece))
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('the piece was given up')))
  })
}
