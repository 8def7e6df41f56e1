import { expect, test } from 'vitest'
import { figureCheck } from '../words/figure-check.ts'
import { checkRefusal } from './check-refusal.ts'

test.each([
  ['no-signal', figureCheck.noSignal],
  ['not-allowed', figureCheck.notAllowed],
  ['cut-off', figureCheck.notAllowed],
  ['not-signed-in', figureCheck.notAllowed],
  ['busy', figureCheck.failed],
  ['too-many-requests', figureCheck.failed],
] as const)('%s is said with what to do', (why, words) => expect(checkRefusal({ why })).toBe(words))
