import { expect, test } from 'vitest'
import { toHex } from './hex.ts'

test('bytes are told in pairs of digits', () => {
  expect(toHex(Uint8Array.of(0, 1, 9, 10, 15, 16, 127, 128, 255))).toBe('0001090a0f107f80ff')
  expect(toHex(new Uint8Array())).toBe('')
})
