import * as v from 'valibot'
import { slipsPerRequest } from './slips.ts'
import { label } from './texts.ts'

/** POST /api/sync/slips. As in a sync, the envelope is checked strictly and each slip by itself. */
export const slipsRequest = v.strictObject({
  device: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
  cursor: v.nullable(label(4000)),
  slips: v.pipe(v.array(v.unknown()), v.maxLength(slipsPerRequest)),
})
export type SlipsRequest = v.InferOutput<typeof slipsRequest>
