import { expect, test } from 'vitest'
import { recall, remember } from './remembered.ts'

test('coming back to the map finds what it was left with', () => {
  remember('wang', { kind: 'school' })
  remember('wang', { period: 'year' })
  expect(recall('wang')).toMatchObject({ kind: 'school', period: 'year' })
})

test('the next person on the phone begins afresh', () => {
  remember('wang', { kind: 'school' })
  expect(recall('li')).toMatchObject({ kind: null, view: null })
})
