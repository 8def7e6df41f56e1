import { expect, test, vi } from 'vitest'
import { createGate } from './gate.ts'

test('so many are inside at once, and the others come in as they came', async () => {
  const gate = createGate({ atOnce: 2, inLine: 10, patience: 1_000 })
  const order: number[] = []
  const all = [1, 2, 3, 4].map((n) =>
    gate.enter().then((leave) => {
      order.push(n)
      return leave
    }),
  )
  const first = await all[0]
  await all[1]
  expect([gate.inside, gate.inLine]).toEqual([2, 2])
  first?.()
  const third = await all[2]
  expect(order).toEqual([1, 2, 3])
  third?.()
  await all[3]
  expect(order).toEqual([1, 2, 3, 4])
})

test('who finds the line full is turned away at once, who waits too long later, and neither takes a place', async () => {
  vi.useFakeTimers()
  const gate = createGate({ atOnce: 1, inLine: 1, patience: 1_000 })
  const leave = await gate.enter()
  const waiting = gate.enter()
  expect(await gate.enter()).toBeNull()
  vi.advanceTimersByTime(1_000)
  expect(await waiting).toBeNull()
  leave?.()
  expect([gate.inside, gate.inLine]).toEqual([0, 0])
  expect(await gate.enter()).not.toBeNull()
  vi.useRealTimers()
})
