import { formCounts } from './forms.ts'
import { placeGroups } from './place-kinds.ts'
import { countsFrom, entriesFrom, nameFrom, textsFrom, unitsFrom } from './read-fields.ts'
import { row, sections, type Row, type SectionName } from './row.ts'
import type { RowOf } from '../vocabulary.ts'

export type Addition =
  | { readonly act: 'add'; readonly section: SectionName; readonly row: Row }
  | {
      readonly act: 'rename'
      readonly section: SectionName
      readonly id: string
      readonly zh: string
      readonly en: string
    }
  | { readonly act: 'hide' | 'show'; readonly section: SectionName; readonly id: string }

export interface Sentence {
  readonly zh: string
  readonly en: string
}

/** One addition from unknown input, field by field, nothing coerced, nothing extra; or what is wrong with it. */
export function readAddition(input: unknown): Addition | { readonly fault: Sentence } {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return wrong('这一条不是词条', 'this is no addition')
  }
  const fields = new Map<string, unknown>(Object.entries(input))
  const act = fields.get('act')
  const section = sections.find((name) => name === fields.get('section'))
  const id = fields.get('id')
  if (act !== 'add' && act !== 'rename' && act !== 'hide' && act !== 'show') {
    return wrong('不知道要做什么（add、rename、hide、show）', 'the act is none of add, rename, hide, show')
  }
  if (!section) return wrong('没有这一类词', `the section is none of ${sections.join(', ')}`)
  if (typeof id !== 'string' || !/^[a-z0-9][\w-]{0,39}$/.test(id)) {
    return wrong(
      '编号只能用小写字母开头的字母、数字和下划线，最多40个',
      'the id must be letters, digits, - and _, 40 at most',
    )
  }
  const stranger = Array.from(fields.keys()).find((name) => !allowedFields[act](section).includes(name))
  if (stranger !== undefined) return wrong(`不认识的内容“${stranger}”`, `unknown field "${stranger}"`)
  if (act === 'hide' || act === 'show') return { act, section, id }

  const zh = nameFrom(fields.get('zh'))
  const en = nameFrom(fields.get('en'))
  if (zh === null || en === null) {
    return wrong('中文名和英文名都要有，最多40个字', 'a Chinese and an English name are needed, 40 characters at most')
  }
  if (act === 'rename') return { act, section, id, zh, en }
  const also = textsFrom(fields.get('also') ?? [], 40)
  if (!also) return wrong('别名应当是一列文字', 'other names must be a list of texts')
  const built = rowReaders[section](fields, row(id, zh, en, { also }))
  return 'fault' in built ? built : { act, section, row: built }
}

const named = ['act', 'section', 'id', 'zh', 'en']

const ownFields: Record<SectionName, readonly string[]> = {
  placeKinds: ['units', 'group'],
  forms: ['counts'],
  audiences: [],
  topics: [],
  results: ['units', 'standsOnDate'],
  entries: ['entries'],
  companions: [],
}

const allowedFields = {
  add: (section: SectionName) => [...named, 'also', ...ownFields[section]],
  rename: () => named,
  hide: () => ['act', 'section', 'id'],
  show: () => ['act', 'section', 'id'],
}

type Reader<R extends Row> = (fields: ReadonlyMap<string, unknown>, base: Row) => R | { readonly fault: Sentence }

const rowReaders: { readonly [Name in SectionName]: Reader<RowOf[Name]> } = {
  placeKinds: (fields, base) => {
    const units = unitsFrom(fields.get('units') ?? ['处'])
    const group = placeGroups.find((name) => name === (fields.get('group') ?? 'other'))
    if (!units) return noUnits
    // A door asks who was met; what that means is fixed, so an office's own kinds hold talks and events.
    if (!group || group === 'door')
      return wrong('分组只能是 school、village、other', 'the group is none of school, village, other')
    return { ...base, units, group }
  },
  forms: (fields, base) => {
    const counts = countsFrom(fields.get('counts'))
    return counts ? { ...base, units: Object.keys(counts), counts } : noCounts
  },
  audiences: (_, base) => ({ ...base, units: ['人', '人次'] }),
  topics: (_, base) => base,
  results: (fields, base) => {
    const units = unitsFrom(fields.get('units'))
    const standsOnDate = fields.get('standsOnDate') ?? false
    if (!units) return noUnits
    if (typeof standsOnDate !== 'boolean')
      return wrong('“截至某日”只能是 true 或 false', 'standsOnDate must be true or false')
    return { ...base, units, source: 'office', standsOnDate }
  },
  entries: (fields, base) => {
    const entries = entriesFrom(fields.get('entries'))
    return entries ? { ...base, entries } : noEntries
  },
  companions: (_, base) => base,
}

function wrong(zh: string, en: string): { readonly fault: Sentence } {
  return { fault: { zh, en } }
}

const noUnits = wrong(
  '计量单位应当是一列不重复的量词，每个最多8个字',
  'units must be a list of different measure words, 8 characters at most',
)

const noCounts = wrong(
  '每个计量单位都要说明算哪一种（宣传到的人、场次、资料、线上、出动、内部）',
  `each unit must say what it counts: ${formCounts.join(', ')}`,
)

const noEntries = wrong(
  '每一“进”都要有中文名、英文名和走访对象的编号',
  'each entry needs a Chinese and an English name and the ids of its place kinds',
)
