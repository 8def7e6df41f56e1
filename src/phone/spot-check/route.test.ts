import { expect, test } from 'vitest'
import { homeHref, readRoute, sampleHref, visitHref, workerHref } from './route.ts'

const read = (href: string) => {
  const [path = '', search = ''] = href.split('?')
  return readRoute(path, search)
}

test('every page is found again by its own address', () => {
  expect(read(homeHref())).toEqual({ at: 'home', tab: 'samples' })
  expect(read(homeHref('signs'))).toEqual({ at: 'home', tab: 'signs' })
  expect(read('/spot-check/draw')).toEqual({ at: 'draw' })
  expect(read(sampleHref('s'))).toEqual({ at: 'sample', sample: 's', visit: null, show: 'all' })
  expect(read(sampleHref('s', { visit: 'v', show: 'not-reachable' }))).toEqual({ at: 'sample', sample: 's', visit: 'v', show: 'not-reachable' })
  expect(read(visitHref('v'))).toEqual({ at: 'visit', visit: 'v' })
  expect(read(workerHref('demo-1'))).toEqual({ at: 'worker', worker: 'demo-1' })
})

test('an address that means nothing opens the samples', () => {
  expect(read('/spot-check/nothing/here?tab=x')).toEqual({ at: 'home', tab: 'samples' })
  expect(read('/spot-check/sample/s?show=x')).toMatchObject({ show: 'all' })
})
