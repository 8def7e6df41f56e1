import { keeperOf } from './keeper-of.ts'
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

/** A table may be wanted where there is no signal. */
export const keepWriterAtHand = keeperOf(async () => {
  const writer = createWorkbookWriter()
  try {
    await writer.ask({ act: 'sheet', name: '', heads: [], fixed: 0 })
  } finally {
    writer.end()
  }
})
