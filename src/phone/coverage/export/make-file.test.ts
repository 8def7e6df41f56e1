import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { listing } from './listing.ts'
import { csvOf, geojsonOf, slice } from './make-file.ts'
import { pointOf } from './outline.ts'

interface Line {
  readonly name: string
  readonly n: number | null
}

const rows = slice * 2 + 1
const lines: Line[] = Array.from({ length: rows }, (_, i) => ({ name: i === 0 ? '=1+1\u0007' : `${i}号`, n: i === 1 ? null : i }))
const table = listing<Line>(
  '覆盖表',
  [
    { key: 'name', title: '村', kind: 'text', of: ({ name }) => name },
    { key: 'rate', title: '覆盖率', plainTitle: '覆盖率（%）', kind: 'rate', of: ({ n }) => n },
    { key: 'day', title: '日期', kind: 'day', of: () => 20260917 },
  ],
  lines,
  ({ n }) => (n === null ? null : pointOf({ latitude: 23.2, longitude: 108.8 })),
)

function work(onSlice: (done: number) => void = () => undefined) {
  const stopping = new AbortController()
  return { stopping, work: { signal: stopping.signal, done: onSlice } }
}

test('a CSV file begins with its heads, has every row, and its notes below an empty line', async () => {
  let done = 0
  const file = await csvOf(table, [['截至', '2026年9月17日']], work((some) => (done += some)).work)
  expect(done).toBe(rows)
  // The mark in front is there, and the browser's own reading takes it off.
  expect([...new Uint8Array(await file.slice(0, 3).arrayBuffer())]).toEqual([0xef, 0xbb, 0xbf])
  const { data } = Papa.parse<string[]>(await file.text(), { skipEmptyLines: false })
  expect(data.slice(0, 3)).toEqual([['村', '覆盖率（%）', '日期'], ["'=1+1", '0.0', '2026-09-17'], ['1号', '', '2026-09-17']])
  expect(data.slice(rows + 1)).toEqual([[''], ['截至', '2026年9月17日'], ['']])
})

test('a GeoJSON file has a feature for every row that lies somewhere', async () => {
  const file = JSON.parse(await (await geojsonOf(table, { filters: {} }, work().work)).text())
  expect(file.features).toHaveLength(rows - 1)
  expect(file.features[0].properties).toEqual({ name: '=1+1', rate: 0, day: '2026-09-17' })
})

test('whoever stops it in the middle gets no file', async () => {
  const { stopping, work: stopped } = work(() => stopping.abort())
  await expect(csvOf(table, [], stopped)).rejects.toThrow(/abort/i)
})
