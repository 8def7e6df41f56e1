import { expect, test } from 'vitest'
import { codeHash, newCode, readCode } from './one-time-code.ts'

test('a code has six characters that nobody takes for others', () => {
  const codes = Array.from({ length: 500 }, newCode)
  expect(new Set(codes).size).toBe(500)
  expect(codes.filter((code) => !/^[2-9A-HJKMNP-Z]{6}$/.test(code))).toEqual([])
})

test('a code is read however it was typed', () => {
  expect(['ab2c3d', ' AB2-C3D ', 'ab2 c3d', 'ＡＢ２Ｃ３Ｄ'].map(readCode)).toEqual(
    Array.from({ length: 4 }, () => 'AB2C3D'),
  )
})

test('what cannot be a code is none', () => {
  expect(['', 'AB2C3', 'AB2C3DE', 'AB2C30', 'AB2C3I', '../../', '𝒜B2C3D😀'].map(readCode)).toEqual(
    Array.from({ length: 7 }, () => null),
  )
})

test('a code is kept as a hash of its own in each store', async () => {
  expect(await codeHash('AB2C3D', 'one')).toBe(await codeHash('AB2C3D', 'one'))
  expect(await codeHash('AB2C3D', 'one')).not.toBe(await codeHash('AB2C3D', 'two'))
})
