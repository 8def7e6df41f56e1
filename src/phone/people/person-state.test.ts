import { expect, test } from 'vitest'
import { aDevice, aPerson, aDay, now } from './for-tests.ts'
import { personState, waitingOf } from './person-state.ts'

const state = (changes: Parameters<typeof aPerson>[0]) => personState(aPerson(changes), now)

test('the phone that was heard of last tells whether somebody is silent', () => {
  expect(state({ devices: [aDevice({ lastSync: now - 5 })] })).toEqual({ is: 'fresh', at: now - 5 })
  expect(state({ devices: [aDevice({ lastSync: now - 3 * aDay + 1 })] })).toMatchObject({ is: 'fresh' })
  expect(state({ devices: [aDevice({ lastSync: now - 3 * aDay })] })).toEqual({ is: 'silent', days: 3 })
  expect(state({ devices: [aDevice({ lastSync: now - 9 * aDay }), aDevice({ lastSync: now - aDay })] })).toMatchObject({ is: 'fresh' })
})

test('a phone that was cut off does not speak for its owner', () => {
  expect(state({ devices: [aDevice({ cutOff: now - 1 })] })).toEqual({ is: 'all-cut' })
  expect(state({ devices: [aDevice({ cutOff: now - 1 }), aDevice({ lastSync: now - 4 * aDay })] })).toEqual({ is: 'silent', days: 4 })
})

test('without a phone it is the code that counts, as long as it is open', () => {
  expect(state({})).toEqual({ is: 'never' })
  expect(state({ codeUntil: now + 1 })).toEqual({ is: 'invited', until: now + 1 })
  expect(state({ codeUntil: now })).toEqual({ is: 'never' })
})

test('an account that is switched off is just that', () => {
  expect(state({ off: now - 1, devices: [aDevice({ lastSync: 0 })] })).toEqual({ is: 'off' })
})

test('what waits is added up over the phones', () => {
  expect(waitingOf(aPerson({}))).toBe(0)
  expect(waitingOf(aPerson({ devices: [aDevice({ waiting: 2 }), aDevice({ waiting: 3, cutOff: now })] }))).toBe(5)
})
