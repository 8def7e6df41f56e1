import { expect, test } from 'vitest'
import { behindHref, readBehind } from './behind-href.ts'

test.each([
  ['visits/last', null],
  ['form:leaflet:份', '450126104001'],
  ['places:a&b=c', null],
])('%s of %s is read back from its address', (figure, area) => {
  expect(readBehind(behindHref('r', figure, area).split('?')[1] ?? '')).toEqual({ figure, area })
})
