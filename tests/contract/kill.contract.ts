import { spawn } from 'node:child_process'
import { mkdir, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { county } from './field.ts'
import { readAll } from './reader.ts'
import type { Home } from './store.contract.ts'

/** SIGKILL of a process that writes: what it acknowledged is there, and nothing stands half. */
export function killContract(engine: string, makeHome: () => Promise<Home & { file: string }>): void {
  const folder = resolve(`.cache/contract-${process.pid}`)
  beforeAll(async () => {
    await mkdir(folder, { recursive: true })
    await build({
      configFile: false,
      logLevel: 'silent',
      build: { ssr: resolve('tests/contract/writer.ts'), outDir: folder, target: 'node20' },
    })
  }, 60_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test(`what ${engine} acknowledged is there after its process was killed`, async () => {
    const home = await makeHome()
    let acknowledged: string[] = []
    for (const round of [1, 2, 3]) {
      const writer = spawn(process.execPath, [`${folder}/writer.js`, home.file, String(round)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const ended = new Promise((done) => writer.once('exit', done))
      let batches = 0
      for await (const line of createInterface({ input: writer.stdout })) {
        acknowledged = [...acknowledged, ...line.split(' ')]
        batches += 1
        if (batches === 7 * round) writer.kill('SIGKILL')
      }
      await ended
      const store = await home.open()
      const { versions } = await readAll(store, [county], new Map(), { places: 1000, versions: 1000 })
      const held = new Set(versions.map((row) => row.hash))
      expect(acknowledged.filter((hash) => !held.has(hash))).toEqual([])
      expect(held.size).toBe(versions.length)
      expect(held.size % 20).toBe(0)
      await store.close()
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(42 * 20)
    await home.remove()
  }, 60_000)
}
