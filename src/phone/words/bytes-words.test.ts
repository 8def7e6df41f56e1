import { expect, test } from 'vitest'
import { bytesWords } from './bytes-words.ts'

test.each([
  [0, '1 MB'],
  [38_400_000, '38 MB'],
  [512_000_000, '512 MB'],
  [1_250_000_000, '1.3 GB'],
  [64_000_000_000, '64 GB'],
])('%d bytes are said as %s', (bytes, words) => {
  expect(bytesWords(bytes)).toBe(words)
})
