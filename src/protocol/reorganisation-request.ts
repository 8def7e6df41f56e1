import * as v from 'valibot'
import { isLocalDay } from '../domain/day.ts'
import { rowsPerMapping } from './reorganisation.ts'
import { label } from './texts.ts'

/* What comes in with a mapping table, checked on the server. Apart from the messages, so that the phone need not carry it. */

/** Judged row by row later, so that one that is no code keeps no other out. */
const code = label(40)

const mappingRow = v.strictObject({
  row: v.pipe(v.number(), v.integer(), v.minValue(1)),
  from: code,
  to: code,
  day: v.pipe(v.number(), v.check(isLocalDay, 'not a day of the calendar')),
})

/** POST /api/reorganisation and /api/reorganisation/preview */
export const reorganisationRequest = v.strictObject({
  rows: v.pipe(v.array(mappingRow), v.minLength(1), v.maxLength(rowsPerMapping)),
})

/** POST /api/reorganisation/undo: which one is meant, so that a newer one is not taken back in its place. */
export const undoReorganisationRequest = v.strictObject({ at: v.pipe(v.number(), v.integer(), v.minValue(0)) })
