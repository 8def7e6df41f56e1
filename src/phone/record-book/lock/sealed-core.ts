import type { DBCore, DBCoreCursor, DBCoreTable } from 'dexie'
import type { RowSealer } from './row-sealer.ts'

/** The database as the library sees it, each row sealed on its way down and opened on its way up. */
export function sealedCore(core: DBCore, sealer: RowSealer, watch: (transaction: IDBTransaction) => void): Partial<DBCore> {
  return {
    transaction(stores, mode, options) {
      const transaction = core.transaction(stores, mode, options)
      if (mode === 'readwrite') watch(transaction as unknown as IDBTransaction)
      return transaction
    },
    table: (name) => sealedTable(core.table(name), sealer),
  }
}

function sealedTable(table: DBCoreTable, sealer: RowSealer): DBCoreTable {
  const { name } = table
  const open = (value: unknown) => sealer.open(name, value)
  return {
    ...table,
    mutate(request) {
      if (request.type !== 'add' && request.type !== 'put') return table.mutate(request)
      return table.mutate({ ...request, values: request.values.map((value) => sealer.seal(name, value)) })
    },
    get: (request) => table.get(request).then(open),
    getMany: (request) => table.getMany(request).then((rows) => rows.map(open)),
    query: (request) => table.query(request).then((found) => (request.values ? { ...found, result: found.result.map(open) } : found)),
    openCursor: (request) => table.openCursor(request).then((cursor) => cursor && (request.values ? openedCursor(cursor, open) : cursor)),
  }
}

/** The browser's own cursor answers only when asked by its own name. */
function openedCursor(cursor: DBCoreCursor, open: (value: unknown) => unknown): DBCoreCursor {
  return Object.create(cursor, {
    key: { get: () => cursor.key as unknown },
    primaryKey: { get: () => cursor.primaryKey as unknown },
    value: { get: () => open(cursor.value) },
    continue: { value: (key?: unknown) => cursor.continue(key) },
    continuePrimaryKey: { value: (key: unknown, primaryKey: unknown) => cursor.continuePrimaryKey(key, primaryKey) },
    advance: { value: (count: number) => cursor.advance(count) },
    start: { value: (onNext: () => void) => cursor.start(onNext) },
    stop: { value: (value?: unknown) => cursor.stop(value) },
    fail: { value: (error: Error) => cursor.fail(error) },
  }) as DBCoreCursor
}
