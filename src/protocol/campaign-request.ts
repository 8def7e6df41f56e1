import * as v from 'valibot'
import { label, name } from './texts.ts'

/* What comes in of a campaign, checked on the server. Apart from the messages, so that the phone need not carry it. */

const most = 100
const areaCode = v.pipe(v.string(), v.regex(/^\d{12}(\d{3})?$/))
const word = v.pipe(v.string(), v.regex(/^\w{1,40}$/))
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const day = v.pipe(v.number(), v.integer())

/** PUT /api/campaigns/:id: all of it, as it is to be. */
export const campaignRequest = v.strictObject({
  name: name(40),
  period: v.strictObject({ from: day, to: day }),
  area: areaCode,
  kind: word,
  targetShare: share,
  shares: v.pipe(v.array(v.strictObject({ kind: word, area: areaCode, share })), v.maxLength(most)),
  counts: v.pipe(
    v.array(
      v.strictObject({
        form: word,
        unit: v.pipe(label(8), v.minLength(1)),
        area: areaCode,
        count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99_999_999)),
      }),
    ),
    v.maxLength(most),
  ),
})
