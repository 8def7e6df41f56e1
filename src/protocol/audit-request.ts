import * as v from 'valibot'
import { isAreaCode } from '../domain/area.ts'
import { auditKinds, exportedThings } from '../domain/audit.ts'
import { auditPageSize, exportsPerRequest } from './audit.ts'
import { label } from './texts.ts'

const digits = v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))

/** GET /api/audit. Instants in milliseconds since 1970 UTC, `to` not included. */
export const auditQuery = v.strictObject({
  from: v.optional(digits, '0'),
  to: v.optional(digits, '999999999999999'),
  kind: v.optional(v.picklist(auditKinds)),
  skip: v.optional(v.pipe(digits, v.maxValue(1_000_000)), '0'),
  most: v.optional(v.pipe(digits, v.minValue(1), v.maxValue(auditPageSize)), String(auditPageSize)),
})

/** POST /api/exports */
export const exportsRequest = v.strictObject({
  exports: v.pipe(
    v.array(
      v.strictObject({
        id: v.pipe(v.string(), v.regex(/^[\da-f-]{36}$/)),
        what: v.picklist(exportedThings),
        format: v.pipe(v.string(), v.regex(/^[a-z-]{1,12}$/)),
        area: v.nullable(v.pipe(v.string(), v.check(isAreaCode))),
        filter: label(400),
        rows: v.pipe(v.number(), v.integer(), v.minValue(0)),
        at: v.pipe(v.number(), v.integer()),
      }),
    ),
    v.minLength(1),
    v.maxLength(exportsPerRequest),
  ),
})
