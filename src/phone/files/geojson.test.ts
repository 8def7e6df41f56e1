import { expect, test } from 'vitest'
import { featureText, geojsonFile } from './geojson.ts'
import type { Head } from './sheet.ts'

const heads: readonly Head[] = [
  { key: 'name', title: '走访对象', kind: 'text' },
  { key: 'rate', title: '覆盖率', kind: 'rate' },
  { key: 'last', title: '最近走访', kind: 'day' },
]
const at = { type: 'Point', coordinates: [108.8, 23.2] } as const

test('a row is a feature with every property, empty ones as null', () => {
  expect(JSON.parse(featureText(heads, ['"</script>😀', 53.9, 20260917], at))).toEqual({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [108.8, 23.2] },
    properties: { name: '"</script>😀', rate: 53.9, last: '2026-09-17' },
  })
  expect(JSON.parse(featureText(heads, ['a'], at))).toMatchObject({ properties: { name: 'a', rate: null, last: null } })
})

test('features stand in one collection, with what made them beside it', async () => {
  const text = (n: number) => Array.from({ length: n }, (_, i) => featureText(heads, [String(i), null, null], at))
  for (const n of [0, 1, 3]) {
    const file = JSON.parse(await geojsonFile('覆盖', { kind: 'household' }, text(n)).text())
    expect(file).toMatchObject({ type: 'FeatureCollection', name: '覆盖', gridwalk: { kind: 'household' } })
    expect(file.features).toHaveLength(n)
  }
})
