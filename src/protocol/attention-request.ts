import * as v from 'valibot'
import { name } from './texts.ts'

/** POST /api/set-aside/:town/:account/:digest */
export const decideAsideRequest = v.strictObject({
  decision: v.picklist(['accept', 'keep']),
  reason: name(200),
})
