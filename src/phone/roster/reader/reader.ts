import type { Area, AreaCode } from '../../../domain/area.ts'
import type { Account } from '../../../domain/people.ts'
import type { Place } from '../../../domain/place.ts'
import type { MappingRead } from '../../../domain/reorganisation/read-mapping.ts'
import type { AreaRow, PlaceRow, RowFault } from '../../../domain/roster/roster-row.ts'
import type { Opened, Preview } from './desk.ts'
import type { Asked, FaultWords, Question, Told } from './messages.ts'
import type { peopleIn } from './people-in.ts'
import type { FileFault } from '../../tables/read-table.ts'
import type { Settings } from './understand.ts'

/** Files being read beside the page. `part` is the number of a list on the desk. */
export interface Reader {
  /** `progress` is told what part of the file is read, 0 to 1, where that can be known. */
  open(file: Blob, progress: (part: number) => void): Promise<Opened | { readonly fault: FileFault }>
  people(file: Blob, areas: readonly Area[], by: Account): ReturnType<typeof peopleIn>
  /** Resolves to the villages whose places it wants to `know` before the preview. */
  read(part: number, settings: Settings, progress: (done: number) => void): Promise<readonly AreaCode[]>
  know(part: number, places: readonly Place[]): Promise<void>
  preview(part: number): Promise<Preview>
  rows(part: number, from: number, most: number): Promise<readonly (AreaRow | PlaceRow)[]>
  faultsFile(part: number, late: readonly RowFault[], words: FaultWords): Promise<string>
  /** A mapping table of old and new codes; nothing of it stays here. */
  mapping(file: Blob): Promise<MappingRead | { readonly fault: FileFault | 'no-columns' }>
  /** Stops at once, whatever it is doing; what was asked is never answered. */
  end(): void
}

interface Waiting {
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
  readonly progress: (done: number) => void
}

export function createReader(): Reader {
  const worker = new Worker(new URL('roster-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, Waiting>()
  let asked = 0
  worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    const one = waiting.get(data.n)
    if ('done' in data) return one?.progress(data.done)
    waiting.delete(data.n)
    if ('failed' in data) one?.reject(new Error(data.failed))
    else one?.resolve(data.result)
  })
  worker.addEventListener('error', () => {
    for (const one of waiting.values()) one.reject(new Error('the reader has stopped'))
    waiting.clear()
  })
  const ask = <T>(question: Question, progress: (done: number) => void = () => undefined): Promise<T> => {
    const n = (asked += 1)
    const message: Asked = { n, ...question }
    return new Promise((resolve, reject) => {
      waiting.set(n, { resolve: resolve as (result: unknown) => void, reject, progress })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
      worker.postMessage(message)
    })
  }
  return {
    open: (file, progress) => ask({ act: 'open', file }, progress),
    people: (file, areas, by) => ask({ act: 'people', file, areas, by }),
    read: (part, settings, progress) => ask({ act: 'read', part, settings }, progress),
    know: (part, places) => ask({ act: 'know', part, places }),
    preview: (part) => ask({ act: 'preview', part }),
    rows: (part, from, most) => ask({ act: 'rows', part, from, most }),
    faultsFile: (part, late, words) => ask({ act: 'faults-file', part, late, words }),
    mapping: (file) => ask({ act: 'mapping', file }),
    end: () => worker.terminate(),
  }
}
