import { expect, test } from 'vitest'
import { createTileQueue } from './tile-queue.ts'

/** A map that has shown its first picture. Each tile takes two steps, and each step as many milliseconds as said. */
function watched(took: number) {
  const all = opening(took)
  all.queue.add('first')
  while (all.frames.length > 0) all.frame()
  all.painted.length = 0
  return all
}

function opening(took: number) {
  const painted: string[] = []
  const frames: (() => void)[] = []
  let clock = 0
  const queue = createTileQueue<string>({
    *paint(tile) {
      for (const half of [1, 2]) {
        painted.push(`${tile}${half}`)
        clock += took
        if (half === 1) yield
      }
    },
    nextFrame: (act) => frames.push(act),
    now: () => clock,
  })
  return { painted, queue, frames, frame: () => frames.shift()?.() }
}

test('on a slow phone one step is done in a frame, tile after tile in the order they came', () => {
  const { painted, queue, frame } = watched(10)
  queue.add('a')
  queue.add('b')
  expect(painted).toEqual([])
  frame()
  expect(painted).toEqual(['a1'])
  frame()
  expect(painted).toEqual(['a1', 'a2'])
  frame()
  expect(painted).toEqual(['a1', 'a2', 'b1'])
})

test('on a quick one as many as have room', () => {
  const { painted, queue, frame } = watched(1.5)
  queue.add('a')
  queue.add('b')
  frame()
  expect(painted).toEqual(['a1', 'a2', 'b1'])
  frame()
  expect(painted).toEqual(['a1', 'a2', 'b1', 'b2'])
})

test('the first picture may take more of each frame, but not more than a slow phone has', () => {
  for (const [took, first] of [[5, 'a1a2b1b2'], [10, 'a1a2'], [40, 'a1']] as const) {
    const { painted, queue, frame } = opening(took)
    queue.add('a')
    queue.add('b')
    frame()
    expect(painted.join('')).toBe(first)
  }
})

test('a tile that waits is painted once, however often it changed', () => {
  const { painted, queue, frame } = watched(1)
  queue.add('a')
  queue.add('a')
  frame()
  frame()
  expect(painted).toEqual(['a1', 'a2'])
})

test('a tile that changes while it is painted is begun anew, and never ended as it was', () => {
  const { painted, queue, frame } = watched(10)
  queue.add('a')
  frame()
  queue.add('a')
  frame()
  frame()
  frame()
  expect(painted).toEqual(['a1', 'a1', 'a2'])
})

test('a tile that went out of view is not painted, nor painted on', () => {
  const { painted, queue, frame, frames } = watched(10)
  queue.add('a')
  queue.add('b')
  queue.drop('b')
  frame()
  queue.drop('a')
  frame()
  expect(painted).toEqual(['a1'])
  expect(frames).toEqual([])
})

test('with nothing to paint no frame is asked for', () => {
  const { queue, frame, frames } = watched(1)
  queue.add('a')
  frame()
  expect(frames).toEqual([])
})
