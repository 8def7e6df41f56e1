import { expect, test } from 'vitest'
import { readOffice } from './office.ts'
import { tiandituLayers } from './tianditu.ts'

const layer = {
  id: 'streets',
  name: '街道',
  url: 'https://t{s}.example/{z}/{x}/{y}.png',
  attribution: '审图号 GS(0000)0000号',
}

test('an office without settings has the defaults', () => {
  expect(readOffice('{}')).toEqual({ office: { layers: [] } })
})

test('a layer needs an address, a name and its source; the rest is filled in', () => {
  expect(readOffice(JSON.stringify({ name: '某县反诈中心', layers: [layer] }))).toEqual({
    office: { name: '某县反诈中心', layers: [{ ...layer, subdomains: '', coordinates: 'wgs84', maxZoom: 18 }] },
  })
})

test.each([
  ['no JSON', '{', 'not JSON'],
  ['an unknown setting', '{"nam":"x"}', 'nam'],
  ['a layer without its source', JSON.stringify({ layers: [{ ...layer, attribution: '' }] }), 'layers.0.attribution'],
  ['a layer without z', JSON.stringify({ layers: [{ ...layer, url: 'https://a.example/{x}/{y}' }] }), 'layers.0.url'],
  ['a layer that is a script', JSON.stringify({ layers: [{ ...layer, url: 'javascript:{x}{y}{z}' }] }), 'layers.0.url'],
  [
    'an unknown coordinate system',
    JSON.stringify({ layers: [{ ...layer, coordinates: 'bd09' }] }),
    'layers.0.coordinates',
  ],
  ['a key of 天地图 that is none', '{"tianditu":{"key":"my key"}}', 'tianditu.key'],
  ['a demand for a PIN in other words', '{"pin":"yes"}', 'pin'],
  ['a lock after no time', '{"lockAfterMinutes":0}', 'lockAfterMinutes'],
  ['a vocabulary that is no list', '{"vocabulary":{"a":1}}', 'vocabulary'],
])('%s is told by its place', (_what, json, told) => {
  const read = readOffice(json)
  expect('faults' in read ? read.faults.join() : '').toContain(told)
})

test('天地图 needs its key and nothing else', () => {
  const [streets, pictures] = tiandituLayers('0123456789abcdef')
  expect(streets).toMatchObject({ coordinates: 'wgs84', subdomains: '01234567' })
  expect(streets?.url).toBe(
    'https://t{s}.tianditu.gov.cn/vec_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=vec&STYLE=default' +
      '&TILEMATRIXSET=w&FORMAT=tiles&tk=0123456789abcdef&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}',
  )
  expect(pictures?.url).toContain('/img_w/')
})
