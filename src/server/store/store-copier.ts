import type { StoreCounts } from './store.ts'

/** What is known of a copy of a store, for its manifest. */
export interface StoreFacts {
  /** Number of the schema's newest step. */
  readonly schema: number
  readonly epoch: string
  readonly counts: StoreCounts
}

/** How the files of a backup come out of an engine and go back into one. Each engine brings its own. */
export interface StoreCopier {
  /** Says in the manifest which engine can read it. */
  readonly engine: string
  /** Newest schema that this program can read. */
  readonly newestSchema: number
  /** Copies the store as it is at one moment into the folder, while the server goes on writing; on disk when it resolves. */
  copyInto(folder: string): Promise<StoreFacts>
  /**
   * Makes a store of the copy in the folder, under a new epoch, so that phones offer again what they hold. Photos that
   * are not at hand are marked as missing, so that phones are asked for them.
   */
  putBack(folder: string, hasPhoto: (hash: string) => boolean): Promise<void>
}
