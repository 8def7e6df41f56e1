import type { Stores } from '../held-sealing.ts'
import type { RowSealer } from './row-sealer.ts'

/** The object stores of a transaction past the library, for rows that are put away without reading any. */
export function sealedStores(transaction: IDBTransaction, sealer: RowSealer): Stores {
  return {
    objectStore(name) {
      const store = transaction.objectStore(name)
      return {
        add: (value: unknown, key?: IDBValidKey) => store.add(sealer.seal(name, value), key),
        put: (value: unknown, key?: IDBValidKey) => store.put(sealer.seal(name, value), key),
        delete: (query) => store.delete(query),
      }
    },
  }
}
