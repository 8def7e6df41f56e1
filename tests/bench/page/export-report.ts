import type { Report } from '../../../src/domain/report/report.ts'
import { inputForTests } from '../../../src/phone/reports/documents/input-for-tests.ts'

/** The first time the program comes with it; `bytes`, of its files as they are sent packed. */
export interface ExportTimes {
  readonly first: number
  readonly again: readonly number[]
  readonly bytes: number
}

/** A report made into a Word file, from the tap on. */
export async function exportReport(report: Report, rounds: number): Promise<ExportTimes> {
  const before = new Set(scripts())
  const once = async () => {
    const began = performance.now()
    const { makeDocx } = await import('../../../src/phone/reports/documents/docx/make-docx.ts')
    const file = await makeDocx(inputForTests(report))
    if (file.size < 5000) throw new Error('there is no such report')
    return performance.now() - began
  }
  const first = await once()
  const again: number[] = []
  for (let round = 0; round < rounds; round++) again.push(await once())
  const loaded = scripts().filter((name) => !before.has(name))
  const sizes = await Promise.all(loaded.map(packedSize))
  return { first, again, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}

function scripts(): string[] {
  return performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.endsWith('.js'))
}

async function packedSize(address: string): Promise<number> {
  const { body } = await fetch(address)
  if (!body) return 0
  return (await new Response(body.pipeThrough(new CompressionStream('gzip'))).arrayBuffer()).byteLength
}
