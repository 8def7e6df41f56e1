import { expect, test } from 'vitest'
import { namesApart } from './names-apart.ts'

const at = (name: string, x: number, y: number) => ({ name, corners: Float64Array.from([x, y]) })

test('names that would cover each other give way to the first, however many there are', () => {
  const frame = { scale: 1, left: 5, top: 0 }
  const names = namesApart([at('民范村', 100, 100), at('新安村', 110, 110), at('白庙村', 100, 130), at('远村', 160, 100)], frame)
  expect(names).toEqual([
    { name: '民范村', x: 105, y: 100 },
    { name: '白庙村', x: 105, y: 130 },
    { name: '远村', x: 165, y: 100 },
  ])
  expect(namesApart([], frame)).toEqual([])
})
