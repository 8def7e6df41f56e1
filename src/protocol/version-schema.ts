import * as v from 'valibot'
import { isAreaCode } from '../domain/area.ts'
import { isLocalDay } from '../domain/day.ts'
import { changes, outcomes, type VisitVersion } from '../domain/visit.ts'
import { label, written } from './texts.ts'

/*
 * Field by field, nothing coerced, nothing extra: what is not listed here never enters the store as a visit.
 * Bounds keep one record small; they are far above what a worker can do at one place in one day.
 */
const count = (most = 1_000_000) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most))
const id = v.pipe(v.string(), v.regex(/^[\w.:-]{1,64}$/))
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const vocabularyRow = v.pipe(v.string(), v.regex(/^[a-z0-9][\w-]{0,39}$/))
const day = v.pipe(v.number(), v.check(isLocalDay, 'not a day of the calendar'))
const latitude = v.pipe(v.number(), v.minValue(-90), v.maxValue(90))
const longitude = v.pipe(v.number(), v.minValue(-180), v.maxValue(180))
const minuteOfDay = count(1439)

/** uuid v7, lower case. */
export const visitId = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
)

export const photoHash = hash

export const versionSchema = v.strictObject({
  visit: visitId,
  replaces: v.pipe(v.array(hash), v.maxLength(20)),
  change: v.picklist(changes),
  reason: written(500),
  place: id,
  kind: vocabularyRow,
  area: v.pipe(v.string(), v.check(isAreaCode, 'not an area code')),
  author: id,
  device: id,
  sequence: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(Number.MAX_SAFE_INTEGER)),
  day,
  // Any clock is accepted, 1970 and 2099 alike: a wrong clock is flagged, never a reason to lose a visit.
  at: v.pipe(v.number(), v.integer(), v.minValue(-8.64e15), v.maxValue(8.64e15)),
  zone: written(64),
  span: v.nullable(v.strictObject({ from: minuteOfDay, to: minuteOfDay })),
  position: v.nullable(v.strictObject({ latitude, longitude, accuracy: count(), age: count() })),
  outcome: v.picklist(outcomes),
  forms: v.pipe(
    v.array(v.strictObject({ form: vocabularyRow, count: count(), unit: label(8), estimated: v.boolean() })),
    v.maxLength(60),
  ),
  topics: v.pipe(v.array(vocabularyRow), v.maxLength(60)),
  reached: v.pipe(
    v.array(v.strictObject({ audience: vocabularyRow, people: count(), estimated: v.boolean() })),
    v.maxLength(40),
  ),
  installs: count(),
  staff: count(),
  vehicles: count(),
  companions: v.pipe(v.array(vocabularyRow), v.maxLength(30)),
  followUp: v.nullable(v.strictObject({ day, why: written(200) })),
  note: written(2000),
  photos: v.pipe(
    v.array(
      v.strictObject({
        hash,
        type: v.picklist(['image/jpeg', 'image/webp']),
        bytes: count(20_000_000),
        width: count(20_000),
        height: count(20_000),
      }),
    ),
    v.maxLength(12),
  ),
})

/** A version from unknown input, or the paths that are wrong with it, for example `forms.0.count: Invalid type`. */
export function readVersion(input: unknown): { version: VisitVersion } | { faults: string[] } {
  const read = v.safeParse(versionSchema, input)
  if (read.success) return { version: read.output }
  return { faults: read.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`) }
}
