import * as v from 'valibot'
import { rowsPerImportRequest } from './roster.ts'
import { label, name } from './texts.ts'

/* What comes in with an import, checked on the server. Apart from the messages, so that the phone need not carry it. */

const number = v.pipe(v.number(), v.integer(), v.minValue(1))
const areaCode = v.pipe(v.string(), v.regex(/^\d{12}(\d{3})?$/))
const degrees = (most: number) => v.pipe(v.number(), v.minValue(-most), v.maxValue(most))

const areaRow = v.strictObject({ row: number, code: areaCode, name: name(40) })

const placeRow = v.strictObject({
  row: number,
  id: v.nullable(v.pipe(v.string(), v.regex(/^\d{12}-\d{5}$/))),
  kind: v.pipe(v.string(), v.regex(/^\w{1,40}$/)),
  name: name(60),
  area: areaCode,
  hamlet: v.nullable(name(60)),
  point: v.nullable(v.strictObject({ latitude: degrees(90), longitude: degrees(180) })),
  size: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000))),
})

const file = label(200)
const rows = <T extends v.GenericSchema>(row: T) => v.pipe(v.array(row), v.minLength(1), v.maxLength(rowsPerImportRequest))

/** POST /api/roster/imports/:id */
export const importRequest = v.variant('list', [
  v.strictObject({ list: v.literal('areas'), file, rows: rows(areaRow) }),
  v.strictObject({ list: v.literal('places'), file, rows: rows(placeRow) }),
])
