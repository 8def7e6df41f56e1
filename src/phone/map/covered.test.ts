import { expect, test } from 'vitest'
import { coveredBy, type Overlays } from './covered.ts'

/** As a browser says it of an element. */
function at([left, top, right, bottom]: [number, number, number, number]) {
  const rect = { x: left, y: top, left, top, right, bottom, width: right - left, height: bottom - top }
  return { getBoundingClientRect: () => ({ ...rect, toJSON: () => rect }) }
}

const phone = at([0, 27, 360, 676])
const none: Overlays<null> = { head: null, foot: null, card: null, tools: null }
const [head, foot] = [at([0, 27, 360, 150]), at([0, 600, 360, 676])]

test('head and legend take from the height, and so does a card over the whole width', () => {
  expect(coveredBy(phone, none)).toEqual({ top: 0, right: 0, bottom: 0, left: 0, tools: null })
  expect(coveredBy(phone, { ...none, head, foot })).toEqual({ top: 123, right: 0, bottom: 76, left: 0, tools: null })
  expect(coveredBy(phone, { ...none, head, foot, card: at([0, 400, 360, 676]) })).toEqual({ top: 123, right: 0, bottom: 276, left: 0, tools: null })
})

test('what is not shown takes nothing', () => {
  expect(coveredBy(phone, { ...none, card: at([0, 676, 0, 676]) }).bottom).toBe(0)
})

test('a card at the side takes from the width', () => {
  const screen = at([200, 0, 1440, 900])
  expect(coveredBy(screen, { ...none, card: at([1040, 20, 1416, 400]) })).toEqual({ top: 0, right: 400, bottom: 0, left: 0, tools: null })
})

test('tools stand where they stand on the map, and take nothing', () => {
  const tools = at([300, 370, 348, 588])
  expect(coveredBy(phone, { ...none, tools })).toEqual({ ...coveredBy(phone, none), tools: { minX: 300, minY: 343, maxX: 348, maxY: 561 } })
})
