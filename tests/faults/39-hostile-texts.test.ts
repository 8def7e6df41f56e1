import Papa from 'papaparse'
import readXlsxFile from 'read-excel-file/node'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { csvFile, csvLines } from '../../src/phone/files/csv.ts'
import { featureText, geojsonFile } from '../../src/phone/files/geojson.ts'
import { cleanText, type Head } from '../../src/phone/files/sheet.ts'
import { writeWorkbook } from '../../src/phone/files/workbook.ts'
import { decideAsideRequest } from '../../src/protocol/attention-request.ts'
import { exportsRequest } from '../../src/protocol/audit-request.ts'
import { campaignRequest } from '../../src/protocol/campaign-request.ts'
import { reorganisationRequest, undoReorganisationRequest } from '../../src/protocol/reorganisation-request.ts'
import { demoSignInRequest, inviteManyRequest, inviteRequest, openLockRequest, signInRequest, syncRequest } from '../../src/protocol/requests.ts'
import { importRequest } from '../../src/protocol/roster-request.ts'
import { slipsRequest } from '../../src/protocol/slip-request.ts'
import { slipContents, slipSchema } from '../../src/protocol/slip-schema.ts'
import { isWritable } from '../../src/protocol/texts.ts'
import { versionSchema } from '../../src/protocol/version-schema.ts'
import { openOffice, people, type Office } from '../contract/api/office.ts'
import { aVersion } from '../contract/field.ts'
import { hostileTexts } from '../support/hostile-texts.ts'
import { textFields, type TextField } from '../support/schema-fields.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const texts = Object.entries(hostileTexts)
const written = Object.fromEntries(Object.entries({ version: versionSchema, ...slipContents }).map(([name, schema]) => [name, fieldsOf(schema)]))
const named = Object.fromEntries(
  Object.entries({ syncRequest, slipsRequest, slipSchema, inviteRequest, inviteManyRequest, signInRequest, demoSignInRequest, campaignRequest, importRequest, reorganisationRequest, undoReorganisationRequest, decideAsideRequest, exportsRequest, openLockRequest }).map(
    ([name, schema]) => [name, fieldsOf(schema)],
  ),
)

describe('fault 39: every field of every message has decided what texts it takes', () => {
  test.each(Object.entries({ ...written, ...named }))('%s', (_message, fields) => {
    for (const { path, steps } of fields) {
      const longest = steps.find(({ type }) => type === 'max_length')?.requirement as number | undefined
      // Either a length and a check of the signs, or a check of its own (an area code, say).
      expect({ path, decided: longest !== undefined || steps.some(({ type }) => type === 'check') }).toEqual({ path, decided: true })
      const schema = v.pipe(...(steps as unknown as [v.SchemaWithPipe<[v.StringSchema<undefined>]>]))
      expect(v.is(schema, 'x'.repeat(1_000_000))).toBe(false)
    }
  })

  test.each(Object.entries(named))('%s takes as a name nothing that a database or a workbook cannot hold', (_message, fields) => {
    const unwritable = texts.filter(([, text]) => !isWritable(text))
    expect(unwritable.length).toBeGreaterThan(2)
    expect(fields.filter((field) => unwritable.some(([, text]) => takes(field, text)))).toEqual([])
  })
})

describe('fault 39: a hostile text of a visit goes to the office and comes back to the letter', () => {
  const places = written['version']?.map(({ path }) => path) ?? []
  test.each(places)('in %s', async (path) => {
    const field = written['version']?.find((each) => each.path === path) as TextField
    const worker = await office.as(people.worker)
    const sent = texts.map(([, text]) => ({ text, version: withText(aVersion({ followUp: { day: 20261201, why: '' } }), path, text) }))
    const { answers, versions } = await worker.sync({ versions: sent.map(({ version }) => version) })
    expect(answers).toHaveLength(sent.length)
    const kept = (await worker.sync()).versions
    for (const [i, { text, version }] of sent.entries()) {
      const { answer, hash, faults } = answers[i] ?? {}
      const back = [...versions, ...kept].find((each) => each.hash === hash)?.version
      const told = faults?.some((fault) => fault.startsWith(path)) ?? false
      const [stored, aside] = [{ answer: 'stored', told: false, back: version }, { answer: 'set-aside', told: true, back: undefined }]
      expect({ answer, told, back }).toEqual(takes(field, text) ? stored : aside)
    }
  })

  test('fields that nobody knows are set aside by name and kept, whatever they are called', async () => {
    const worker = await office.as(people.worker)
    const strange = [{ ...aVersion(), residentName: '张三' }, JSON.parse(`{"__proto__": {"role": "county"}}`) as object, { ...aVersion(), role: 'county' }]
    const { answers } = await worker.sync({ versions: strange })
    expect(answers.map(({ answer, why }) => [answer, why])).toEqual(strange.map(() => ['set-aside', 'unreadable']))
    expect(answers[0]?.faults?.[0]).toContain('residentName')
  })
})

describe('fault 39: a hostile text leaves the app as a text', () => {
  const heads: Head[] = [{ key: 'text', title: '文字', kind: 'text' }]
  const clean = texts.map(([, text]) => cleanText(text))

  test('in CSV, where nothing begins like a formula', async () => {
    const file = await csvFile([csvLines(clean.map((text) => [text]))]).text()
    const { data } = Papa.parse<string[]>(file, { skipEmptyLines: false })
    expect(data.slice(0, clean.length).map(([text]) => text?.replace(/^'(?=[\s\p{Cf}]*[=+\-@＝＋－＠])/u, ''))).toEqual(clean)
    for (const [cell = ''] of data) expect(cell).not.toMatch(/^[\s\p{Cf}]*[=+@＝＋＠]/u)
  })

  test('in a workbook, as text cells and no formula', async () => {
    const file = await writeWorkbook([{ name: '一', heads, rows: clean.map((text) => [text]), fixed: 0 }])
    const [sheet] = await readXlsxFile(Buffer.from(await file.arrayBuffer()))
    const cells = (sheet?.data ?? []).slice(1).map(([cell]) => String(cell).replace(/\u200b$/, ''))
    expect(cells.map((cell) => cell.replaceAll('\r\n', '\n'))).toEqual(clean.map((text) => text.replaceAll('\r\n', '\n').trim()))
  })

  test('in GeoJSON, to the letter', async () => {
    const features = clean.map((text) => featureText(heads, [text], { type: 'Point', coordinates: [108.8, 23.2] }))
    const file = JSON.parse(await geojsonFile('x', {}, features).text()) as { features: { properties: { text: string } }[] }
    expect(file.features.map(({ properties }) => properties.text)).toEqual(clean)
  })
})

function fieldsOf(schema: unknown): TextField[] {
  return textFields(schema as Parameters<typeof textFields>[0])
}

/** Whether the field's own rules take the text. */
function takes({ steps }: TextField, text: string): boolean {
  return v.is(v.pipe(...(steps as unknown as [v.SchemaWithPipe<[v.StringSchema<undefined>]>])), text)
}

function withText<T extends object>(record: T, path: string, text: string): T {
  const [key = '', ...rest] = path.split('.')
  const own = record as Record<string, unknown>
  const value = rest.length === 0 ? text : withText(own[key] as object, rest.join('.'), text)
  if (Array.isArray(record)) return record.map((each: unknown, i) => (String(i) === key ? value : each)) as unknown as T
  return { ...record, [key]: value }
}
