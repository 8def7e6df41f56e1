import { expect, test } from 'vitest'
import type { VisitVersion } from '../../domain/visit.ts'
import { withSealed } from './with-sealed.ts'

const visit = (name: string, day: number) => ({ visit: name, day }) as VisitVersion

test('of the sealed month only what was sealed, of other months all there is', () => {
  const live = [visit('before', 20260831), visit('late', 20260915), visit('after', 20261001)]
  const sealed = [visit('in time', 20260915)]
  const days = withSealed(live, sealed, { from: 20260901, to: 20260930 })
  expect(days.map((one) => one.visit)).toEqual(['before', 'after', 'in time'])
})
