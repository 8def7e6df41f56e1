import type { Area } from '../../../src/domain/area.ts'
import { createReader } from '../../../src/phone/roster/reader/reader.ts'
import type { Times } from './times.ts'

/** A list of places from the file to the counted preview, and the same file read bare, each in a worker, in turns. */
export async function compareImports(address: string, areas: readonly Area[], rows: number, rounds: number): Promise<Times> {
  const file = await (await fetch(address)).blob()
  const app: number[] = []
  const plain: number[] = []
  for (let round = 0; round < rounds; round++) {
    const began = performance.now()
    const counted = await preview(file, areas)
    const read = performance.now()
    const bare = await readBare(file)
    app.push(read - began)
    plain.push(performance.now() - read)
    if (counted !== rows || bare < rows) throw new Error(`${counted} of ${rows} rows were understood, ${bare} read`)
  }
  return { app, plain }
}

async function preview(file: Blob, areas: readonly Area[]): Promise<number> {
  const reader = createReader()
  const opened = await reader.open(file, () => undefined)
  if ('fault' in opened) throw new Error(opened.fault)
  const [only] = opened.parts
  if (!only?.sure) throw new Error('the columns were not understood')
  const own = areas.slice(0, 1).map(({ code }) => code)
  const settings = { list: only.list, ...only.matched[only.list], kind: 'household', coordinates: 'wgs84', areas, own, additions: null } as const
  await reader.read(only.part, settings, () => undefined)
  const { toSend } = await reader.preview(only.part)
  reader.end()
  return toSend
}

function readBare(file: Blob): Promise<number> {
  const worker = new Worker(new URL('bare-reader.ts', import.meta.url), { type: 'module' })
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<number>) => {
      worker.terminate()
      resolve(data)
    })
    worker.addEventListener('error', () => reject(new Error('the bare reader has stopped')))
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
    worker.postMessage(file)
  })
}
