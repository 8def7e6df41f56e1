import { expect, test } from 'vitest'
import { tidyCode } from './code.ts'

test.each(['7KQ4MW', '7kq4mw', ' 7KQ 4MW ', '7kq-4mw', '７ＫＱ４ＭＷ'])('“%s” is the code 7KQ4MW', (typed) => {
  expect(tidyCode(typed)).toBe('7KQ4MW')
})
