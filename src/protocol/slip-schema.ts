import * as v from 'valibot'
import { isAreaCode } from '../domain/area.ts'
import { isLocalDay } from '../domain/day.ts'
import { checkResults, type SlipContents } from '../domain/slips/contents.ts'
import type { Slip, SlipKind } from '../domain/slips/slip.ts'
import { isMonth } from '../domain/report/seal.ts'
import { name, said, written } from './texts.ts'
import { visitId } from './version-schema.ts'

/* Field by field, as visits are: nothing coerced, nothing extra. Loaded by the server alone. */
const count = (most = 1_000_000_000) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most))
const id = v.pipe(v.string(), v.regex(/^[\w.:-]{1,64}$/))
const day = v.pipe(v.number(), v.check(isLocalDay, 'not a day of the calendar'))
const latitude = v.pipe(v.number(), v.minValue(-90), v.maxValue(90))
const longitude = v.pipe(v.number(), v.minValue(-180), v.maxValue(180))

/** What a slip of each kind says. */
export const slipContents = {
  'round-given': v.strictObject({
    places: v.pipe(v.array(id), v.minLength(1), v.maxLength(500)),
    from: day,
    until: day,
    note: written(200),
  }),
  'round-ended': v.strictObject({ why: v.picklist(['taken-back', 'cannot']), note: written(200) }),
  'sample-drawn': v.strictObject({
    seed: said(40),
    worker: v.nullable(id),
    from: day,
    to: day,
    frame: count(),
    visits: v.pipe(v.array(visitId), v.minLength(1), v.maxLength(500)),
  }),
  'check-found': v.pipe(
    v.strictObject({ visit: visitId, result: v.picklist(checkResults), reason: written(500) }),
    v.check(({ result, reason }) => result === 'confirmed' || reason.trim() !== '', 'no reason'),
  ),
  'check-answered': v.strictObject({ visit: visitId, answer: said(500) }),
  'check-settled': v.strictObject({ visit: visitId, stands: v.boolean(), reason: said(500) }),
  'place-proposed': v.strictObject({
    place: v.nullable(id),
    kind: v.pipe(v.string(), v.regex(/^[a-z0-9][\w-]{0,39}$/)),
    name: name(80),
    latitude,
    longitude,
    accuracy: v.nullable(count()),
    size: count(1_000_000),
    note: written(200),
  }),
  'place-decided': v.pipe(
    v.strictObject({ accepted: v.boolean(), place: v.nullable(id), reason: written(200) }),
    v.check(({ accepted, place, reason }) => (accepted ? place !== null : reason.trim() !== ''), 'neither place nor reason'),
  ),
  'registered-total': v.strictObject({
    asOf: day,
    people: count(),
    source: said(200),
    outOf: v.nullable(v.strictObject({ people: v.pipe(count(), v.minValue(1)), asOf: day, source: said(200) })),
  }),
  'registered-withdrawn': v.strictObject({ reason: said(200) }),
  'month-sealed': v.strictObject({ month: v.pipe(v.number(), v.check(isMonth, 'not a month')) }),
} satisfies { [Kind in SlipKind]: v.GenericSchema<unknown, SlipContents[Kind]> }

const slipKinds = Object.keys(slipContents) as SlipKind[]

export const slipSchema = v.strictObject({
  id: visitId,
  kind: v.picklist(slipKinds),
  matter: visitId,
  area: v.pipe(v.string(), v.check(isAreaCode, 'not an area code')),
  author: id,
  device: id,
  to: v.nullable(id),
  day,
  at: v.pipe(v.number(), v.integer(), v.minValue(-8.64e15), v.maxValue(8.64e15)),
  content: v.unknown(),
})

/** A slip from unknown input, its fields in the order of the schema; or the paths that are wrong with it. */
export function readSlip(input: unknown): { slip: Slip } | { faults: string[] } {
  const read = v.safeParse(slipSchema, input)
  if (!read.success) return { faults: read.issues.map((issue) => faultOf(issue)) }
  const content = v.safeParse(slipContents[read.output.kind], read.output.content)
  if (!content.success) return { faults: content.issues.map((issue) => `content.${faultOf(issue)}`) }
  return { slip: { ...read.output, content: content.output } as Slip }
}

function faultOf(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? ''}: ${issue.message}`
}
