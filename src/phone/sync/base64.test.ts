import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromBase64, toBase64, toBase64Url } from './base64.ts'

test('bytes come back from either way of writing them, and from how the office writes them', () => {
  expect(toBase64(Uint8Array.of(251, 255, 190, 1))).toBe('+/++AQ==')
  expect(toBase64Url(Uint8Array.of(251, 255, 190, 1))).toBe('-_--AQ')
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      expect(Array.from(fromBase64(toBase64(bytes)))).toEqual(Array.from(bytes))
      expect(Array.from(fromBase64(toBase64Url(bytes)))).toEqual(Array.from(bytes))
    }),
  )
  expect(() => fromBase64('汉')).toThrow(DOMException)
})
