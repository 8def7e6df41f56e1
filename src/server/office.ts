import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { standardVocabulary } from '../domain/vocabulary.ts'
import { extendVocabulary } from '../domain/vocabulary/extend.ts'
import type { OfficeSettings, TileLayer } from '../protocol/messages.ts'
import type { Store } from './store/store.ts'
import { tiandituLayers } from './tianditu.ts'

const text = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most))

/** `{key}` is filled in here, so that a template can be shown without it. */
const layer = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/)),
  name: text(40),
  url: v.pipe(v.string(), v.check(isTemplate, 'not an address with {x}, {y} and {z}')),
  key: v.optional(text(100)),
  subdomains: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9]{0,16}$/)), ''),
  coordinates: v.optional(v.picklist(['wgs84', 'gcj02']), 'wgs84'),
  maxZoom: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(24)), 18),
  /** Shown on the map: source and 审图号. */
  attribution: text(200),
})

const officeFile = v.strictObject({
  name: v.optional(text(60)),
  tianditu: v.optional(v.strictObject({ key: v.pipe(v.string(), v.regex(/^[0-9a-f]{16,64}$/)) })),
  layers: v.optional(v.pipe(v.array(layer), v.maxLength(12)), []),
  /** Whether every phone must be locked by a PIN, and after how many minutes in the background it locks. */
  pin: v.optional(v.picklist(['optional', 'required'])),
  lockAfterMinutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(120))),
  vocabulary: v.optional(v.unknown()),
})
export type OfficeFile = v.InferOutput<typeof officeFile>

/** `office.json` in the data folder; an office without one has the defaults. Every fault at once. */
export async function readOfficeFile(data: string): Promise<{ office: OfficeFile } | { faults: string[] }> {
  const found = await readFile(join(data, 'office.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}'
    throw error
  })
  return readOffice(found)
}

export function readOffice(json: string): { office: OfficeFile } | { faults: string[] } {
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch (error) {
    return { faults: [`office.json is not JSON: ${(error as Error).message}`] }
  }
  const read = v.safeParse(officeFile, parsed)
  if (read.success) {
    const { faults } = extendVocabulary(standardVocabulary, read.output.vocabulary)
    if (faults.length === 0) return { office: read.output }
    return { faults: faults.map(({ index, en }) => `office.json, vocabulary.${index ?? ''}: ${en}`) }
  }
  return { faults: read.issues.map((issue) => `office.json, ${v.getDotPath(issue) ?? 'as a whole'}: ${issue.message}`) }
}

/** What goes to the phones: the file's word, else what the store was seeded with. */
export async function settingsOf(office: OfficeFile, store: Store): Promise<OfficeSettings> {
  return {
    name: office.name ?? (await store.mark('officeName')) ?? '反诈走访',
    demo: (await store.mark('demo')) !== null,
    divisionsSource: (await store.mark('divisionsSource')) ?? '',
    layers: [...(office.tianditu ? tiandituLayers(office.tianditu.key) : []), ...office.layers.map(toLayer)],
    vocabulary: office.vocabulary ?? null,
    lock: { required: office.pin === 'required', afterMinutes: office.lockAfterMinutes ?? 5 },
  }
}

function toLayer({ key, url, ...rest }: OfficeFile['layers'][number]): TileLayer {
  return { ...rest, url: url.replaceAll('{key}', encodeURIComponent(key ?? '')) }
}

function isTemplate(url: string): boolean {
  const filled = url.replaceAll(/\{[szxy]\}|\{key\}/g, '1')
  return /^https?:\/\//.test(url) && ['{x}', '{y}', '{z}'].every((slot) => url.includes(slot)) && URL.canParse(filled)
}
