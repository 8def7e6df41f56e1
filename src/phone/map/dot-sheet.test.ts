import { expect, test } from 'vitest'
import { putStamp } from './dot-sheet.ts'

const solid = 0xff_00_00_11
const faint = 0x40_00_00_22

function sheetWith(...puts: [pixel: number, x: number, y: number][]) {
  const sheet = new Uint32Array(16)
  for (const [pixel, x, y] of puts) putStamp(sheet, 4, { side: 2, pixels: new Uint32Array(4).fill(pixel) }, x, y)
  return [...sheet].map((pixel) => pixel & 0xff)
}

test('a dot lies around its middle', () => {
  expect(sheetWith([solid, 2, 2])).toEqual([0, 0, 0, 0, 0, 0x11, 0x11, 0, 0, 0x11, 0x11, 0, 0, 0, 0, 0])
})

test('a dot on the edge of a tile is cut off there and does not come in again on the other side', () => {
  expect(sheetWith([solid, 0, 0])).toEqual([0x11, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  expect(sheetWith([solid, 4, 4]).indexOf(0x11)).toBe(15)
  expect(sheetWith([solid, 9, 9]).every((pixel) => pixel === 0)).toBe(true)
})

test('the soft edge of a dot does not rub out its neighbour', () => {
  expect(sheetWith([solid, 2, 2], [faint, 3, 2])[6]).toBe(0x11)
  expect(sheetWith([solid, 2, 2], [faint, 3, 2])[7]).toBe(0x22)
})
