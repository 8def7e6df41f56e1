import * as v from 'valibot'
import { isAreaCode } from '../domain/area.ts'
import { daysBetween, isLocalDay } from '../domain/day.ts'
import { longestPeriod } from './coverage.ts'

/* What is asked of figures, checked on the server. Apart from the reply, so that the phone need not carry it. */

const day = v.pipe(v.string(), v.regex(/^\d{8}$/), v.transform(Number), v.check(isLocalDay, 'not a day'))

/** Query of GET /api/figures. Days are yyyymmdd, both included. */
export const figuresQuery = v.pipe(
  v.strictObject({
    /** Without it: all areas of the account. */
    area: v.optional(v.pipe(v.string(), v.check(isAreaCode, 'not an area code'))),
    from: day,
    to: day,
  }),
  v.check(({ from, to }) => from <= to && daysBetween(from, to) < longestPeriod, 'not a period'),
)
