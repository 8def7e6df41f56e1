import { expect, test } from 'vitest'
import { createTileQueue } from './tile-queue.ts'

function watched() {
  const painted: string[] = []
  const frames: (() => void)[] = []
  const queue = createTileQueue<string>((tile) => painted.push(tile), (act) => frames.push(act))
  return { painted, queue, frames, frame: () => frames.shift()?.() }
}

test('one tile is painted in a frame, in the order they came', () => {
  const { painted, queue, frame } = watched()
  queue.add('a')
  queue.add('b')
  expect(painted).toEqual([])
  frame()
  expect(painted).toEqual(['a'])
  frame()
  expect(painted).toEqual(['a', 'b'])
})

test('a tile that waits is painted once, however often it changed', () => {
  const { painted, queue, frame } = watched()
  queue.add('a')
  queue.add('a')
  frame()
  frame()
  expect(painted).toEqual(['a'])
})

test('a tile that went out of view is not painted', () => {
  const { painted, queue, frame } = watched()
  queue.add('a')
  queue.drop('a')
  frame()
  expect(painted).toEqual([])
})

test('with nothing to paint no frame is asked for', () => {
  const { queue, frame, frames } = watched()
  queue.add('a')
  frame()
  expect(frames).toEqual([])
})
