import type { Asked, Told } from './messages.ts'

/** A workbook being written beside the page: sheets in their order, rows of the last sheet. */
export interface WorkbookWriter {
  ask(asked: Asked): Promise<Blob | null>
  /** Stops at once, whatever it is doing; what was asked is never answered. */
  end(): void
}

export function createWorkbookWriter(): WorkbookWriter {
  const worker = new Worker(new URL('workbook-worker.ts', import.meta.url), { type: 'module' })
  const waiting: { resolve: (file: Blob | null) => void; reject: (error: Error) => void }[] = []
  worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    const first = waiting.shift()
    if ('failed' in data) first?.reject(new Error(data.failed))
    else first?.resolve(data.file)
  })
  worker.addEventListener('error', () => {
    for (const each of waiting.splice(0)) each.reject(new Error('the writer has stopped'))
  })
  return {
    ask: (asked) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject })
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
        worker.postMessage(asked)
      }),
    end: () => worker.terminate(),
  }
}

let atHand = false

/**
 * Has the writer's program fetched while there is a signal, and so kept: a table may be wanted where there is none. Only
 * the service worker keeps it, so before that has taken over nothing is gained.
 */
export function keepWriterAtHand(): void {
  if (atHand || !('serviceWorker' in navigator) || !navigator.serviceWorker.controller) return
  atHand = true
  const writer = createWorkbookWriter()
  writer
    .ask({ act: 'sheet', name: '', heads: [], fixed: 0 })
    .catch(() => (atHand = false))
    .finally(() => writer.end())
}
