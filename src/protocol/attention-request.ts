import * as v from 'valibot'

/** POST /api/set-aside/:town/:account/:digest */
export const decideAsideRequest = v.strictObject({
  decision: v.picklist(['accept', 'keep']),
  reason: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
})
