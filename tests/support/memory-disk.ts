/* oxlint-disable eslint/no-underscore-dangle -- the inside of the imitated database has such names */
import { IDBFactory } from 'fake-indexeddb'

/** What we need of the inside of the imitated database, to take the power away from it. */
interface Connection {
  readonly _rawDatabase: { transactions: { db: Connection; _state: string; _abort(name: string): void }[] }
  close(): void
}

/** The storage of one phone in this process: it outlives the app, as a phone's flash memory does. */
export class MemoryDisk {
  readonly #kept = new IDBFactory()

  /** The databases as one run of the app sees them. */
  powerOn(): PoweredDisk {
    return new PoweredDisk(this.#kept)
  }
}

/**
 * Databases for one run of the app. After `cut` nothing is written any more: transactions under way are undone, and
 * nothing that is asked is ever answered, as for an app that is no longer there.
 */
export class PoweredDisk {
  readonly indexedDB: IDBFactory
  readonly #connections: Connection[] = []
  #dead = false

  constructor(kept: IDBFactory) {
    this.indexedDB = {
      open: (name: string, version?: number) => {
        // A request that nobody ever answers.
        if (this.#dead) return new EventTarget() as IDBOpenDBRequest
        const request = kept.open(name, version)
        request.addEventListener('success', () => this.#connections.push(request.result as unknown as Connection))
        return request
      },
      databases: () => (this.#dead ? new Promise<never>(() => undefined) : kept.databases()),
      deleteDatabase: (name: string) => kept.deleteDatabase(name),
      cmp: (a: unknown, b: unknown) => kept.cmp(a, b),
    }
  }

  get dead(): boolean {
    return this.#dead
  }

  cut(): void {
    this.#dead = true
    for (const connection of this.#connections) {
      for (const transaction of connection._rawDatabase.transactions) {
        if (transaction.db === connection && transaction._state !== 'finished') transaction._abort('AbortError')
      }
      connection.close()
    }
  }
}
