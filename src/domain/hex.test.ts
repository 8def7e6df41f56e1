import { expect, test } from 'vitest'
import { toHex } from './hex.ts'

test('bytes are told in pairs of digits', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i)
  expect(toHex(bytes)).toBe(Buffer.from(bytes).toString('hex'))
  expect(toHex(new Uint8Array())).toBe('')
})
