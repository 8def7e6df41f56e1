import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCursor, scopeOf, writeCursor } from './cursor.ts'

const cursor = fc.record({
  epoch: fc.stringMatching(/^[0-9a-f]{16}$/),
  scope: fc.stringMatching(/^[\w-]{16}$/),
  reached: fc
    .array(fc.tuple(fc.stringMatching(/^\d{9}$/), fc.nat({ max: Number.MAX_SAFE_INTEGER })))
    .map((pairs) => new Map(pairs)),
})

test('a cursor comes back as it was written', () => {
  fc.assert(
    fc.property(cursor, (written) => {
      expect(readCursor(writeCursor(written, 's'), 's')).toEqual(written)
    }),
  )
})

test('a cursor that this store did not write is none', () => {
  const written = writeCursor({ epoch: '0'.repeat(16), scope: 'x', reached: new Map([['450126104', 7]]) }, 's')
  expect(readCursor(written, 'other')).toBeNull()
  expect(readCursor(written.replace('450126104-7', '450126104-8'), 's')).toBeNull()
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readCursor(text, 's')).toBeNull()
    }),
  )
})

test('a county of sixty towns fits into a request', () => {
  const reached = new Map(Array.from({ length: 60 }, (_, n) => [`4501261${n + 10}`, 99_999_999]))
  expect(writeCursor({ epoch: '0'.repeat(16), scope: 'x'.repeat(16), reached }, 's').length).toBeLessThan(4000)
})

test('the scope changes with the role and with the areas, not with their order', () => {
  const scope = scopeOf({ role: 'worker', areas: ['450126104202001', '450126104202002'] })
  expect(scopeOf({ role: 'worker', areas: ['450126104202002', '450126104202001'] })).toBe(scope)
  expect(scopeOf({ role: 'worker', areas: ['450126104202001'] })).not.toBe(scope)
  expect(scopeOf({ role: 'supervisor', areas: ['450126104202001', '450126104202002'] })).not.toBe(scope)
})
