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
  /** What a store that is put back would take the place of, outside the data folder; null where there is nothing. */
  holds(): Promise<string | null>
  /**
   * Makes a store of the copy in the folder, under a new epoch, so that phones offer again what they hold. Photos that
   * are not at hand are marked as missing, so that phones are asked for them. In two steps: the first touches nothing but the
   * folder, and throws where the second could not succeed; the second resolves to where it has put, outside the data folder,
   * what was there before. Nothing is deleted.
   */
  makeReady(folder: string, hasPhoto: (hash: string) => boolean): Promise<void>
  putBack(folder: string, hasPhoto: (hash: string) => boolean, at: number): Promise<string | null>
}
