import { describe, expect, test } from 'vitest'
import type { Place } from '../place.ts'
import { frameOf, type FrameMark } from './draw.ts'

describe('the frame', () => {
  const place = (id: string, area: string) => ({ id, area }) as Place
  const places = [place('a', '450126104202001'), place('b', '450126104202002'), place('c', '450126104203001')]
  const mark = (visit: string, author: string, day: number): FrameMark => ({ visit, author, day, outcome: 'met' })
  const marks = new Map([
    ['a', [mark('1', 'wei', 20261031), mark('2', 'wei', 20261101), mark('3', 'lu', 20261130)]],
    ['b', [mark('4', 'wei', 20261115), mark('5', 'wei', 20261201)]],
    ['c', [mark('6', 'wei', 20261115)]],
  ])
  const november = { from: 20261101, to: 20261130 }
  const visitsOf = (area: string, worker: string | null) =>
    frameOf(places, marks, { area, worker, period: november }).map(({ visit }) => visit)

  test('is what counts in the area and the days', () => {
    expect(visitsOf('450126104202', null)).toEqual(['2', '3', '4'])
    expect(visitsOf('450126104000', null)).toEqual(['2', '3', '4', '6'])
  })

  test('is one worker’s where one is named', () => {
    expect(visitsOf('450126104202', 'wei')).toEqual(['2', '4'])
    expect(visitsOf('450126104202', 'nobody')).toEqual([])
  })

  test('leaves out what the drawer has logged', () => {
    const drawn = frameOf(places, marks, { area: '450126104202', worker: null, period: november }, 'lu')
    expect(drawn.map(({ visit }) => visit)).toEqual(['2', '4'])
  })
})
