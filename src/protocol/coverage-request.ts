import * as v from 'valibot'
import { isAreaCode } from '../domain/area.ts'
import { daysBetween, isLocalDay } from '../domain/day.ts'
import { longestPeriod } from './coverage.ts'

/* What is asked of coverage, checked on the server. Apart from the reply, so that the phone need not carry it. */

const day = v.pipe(v.string(), v.regex(/^\d{8}$/), v.transform(Number), v.check(isLocalDay, 'not a day'))

/** Query of GET /api/coverage. Days are yyyymmdd, both included. */
export const coverageQuery = v.pipe(
  v.strictObject({
    /** Without it: all areas of the account. */
    area: v.optional(v.pipe(v.string(), v.check(isAreaCode, 'not an area code'))),
    /** Only what hangs on the area itself, not on the areas inside it. */
    direct: v.optional(v.literal('1')),
    kind: v.pipe(v.string(), v.regex(/^\w{1,40}$/)),
    from: day,
    to: day,
    /** The day up to which is counted, 截至; without it the day it is in China. */
    today: v.optional(day),
  }),
  v.check(({ from, to }) => from <= to && daysBetween(from, to) < longestPeriod, 'not a period'),
)
