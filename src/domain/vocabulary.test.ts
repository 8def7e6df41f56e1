import { describe, expect, test } from 'vitest'
import { isDoor } from './visit.ts'
import { offerFor, placeGroup, standardVocabulary as vocabulary } from './vocabulary.ts'
import { formCounts } from './vocabulary/forms.ts'
import { offers } from './vocabulary/offers.ts'
import { retiredIds } from './vocabulary/retired.ts'
import { nameOf, sections } from './vocabulary/row.ts'
import { unitName } from './vocabulary/units.ts'

const everyRow = sections.flatMap((name) => vocabulary[name].all)

describe('the vocabulary as it ships', () => {
  test('has every row of the sources that is outreach or a bare count', () => {
    expect(Object.fromEntries(sections.map((name) => [name, vocabulary[name].all.length]))).toEqual({
      placeKinds: 38,
      forms: 50,
      audiences: 18,
      topics: 24,
      results: 14,
      entries: 5,
      companions: 20,
    })
  })
  test('has no row of police casework, nor any that follows a person', () => {
    expect(everyRow.filter((r) => retiredIds.has(r.id))).toEqual([])
  })
  test('gives every row an id of its own that the protocol accepts', () => {
    expect(new Set(everyRow.map((r) => r.id)).size).toBe(everyRow.length)
    expect(everyRow.filter((r) => !/^[a-z0-9][\w-]{0,39}$/.test(r.id))).toEqual([])
  })
  test('names every row in both languages, short enough for a chip', () => {
    expect(
      everyRow.filter((r) => r.zh === '' || r.en === '' || r.zh.length > 6 || r.en.length > 30).map((r) => r.zh),
    ).toEqual([])
  })
  test('never calls two rows of one section by the same name', () => {
    for (const name of sections) {
      const { all } = vocabulary[name]
      expect(new Set(all.map((r) => r.zh)).size).toBe(all.length)
      expect(new Set(all.map((r) => r.en)).size).toBe(all.length)
    }
  })
  test('calls the chips what the screens call them', () => {
    const topics = ['brush', 'elder', 'loan', 'imp_service', 'game', 'phishing', 'refund'].map(
      (id) => vocabulary.topics.of(id).zh,
    )
    expect(topics).toEqual(['刷单返利', '养老诈骗', '网络贷款', '冒充客服', '游戏币', '钓鱼链接', '购物退款'])
    expect(vocabulary.forms.of('handbook').units[0]).toBe('册')
    expect(nameOf(vocabulary.forms.of('leaflet'), 'zh-CN')).toBe('宣传单')
    expect(nameOf(vocabulary.forms.of('leaflet'), 'en')).toBe('Leaflets')
  })
})

describe('a unit', () => {
  test('of a form says what it counts, each unit for itself', () => {
    for (const form of vocabulary.forms.all) {
      expect(Object.keys(form.counts)).toEqual(form.units)
      expect(Object.values(form.counts).every((counts) => formCounts.includes(counts))).toBe(true)
    }
  })
  test('块 and 条 of one screen are two quantities, screens and messages', () => {
    const led = vocabulary.forms.of('led')
    expect(led.units.map((unit) => unitName(unit, 'en', led))).toEqual(['screens', 'messages'])
    expect(led.counts).toEqual({ 块: 'material', 条: 'session' })
  })
  test('views of a video are online, never people reached', () => {
    expect(vocabulary.forms.of('short_video').counts['次']).toBe('online')
  })
  test('training of our own speakers and meetings are internal', () => {
    const counts = ['training_team', 'meeting'].flatMap((id) => Object.values(vocabulary.forms.of(id).counts))
    expect(new Set(counts)).toEqual(new Set(['internal']))
  })
  test('has an English name, and shows as it is when an office made it up', () => {
    const units = new Set(everyRow.flatMap((r) => r.units))
    expect(Array.from(units).filter((unit) => unitName(unit, 'en') === unit)).toEqual(['%'])
    expect(unitName('箱', 'en')).toBe('箱')
    expect(unitName('constructor', 'en')).toBe('constructor')
    expect(unitName('份', 'zh-CN')).toBe('份')
  })
})

describe('an id that nobody knows any more', () => {
  test('still shows, called by its id', () => {
    for (const name of sections) {
      const gone = vocabulary[name].of('gone_since_2024')
      expect([gone.zh, gone.en, gone.units]).toEqual(['gone_since_2024', 'gone_since_2024', []])
      expect(vocabulary[name].has('gone_since_2024')).toBe(false)
    }
  })
  test('is no door to the inside of an object', () => {
    for (const id of ['__proto__', 'constructor', 'toString', '']) {
      expect(vocabulary.forms.of(id).zh).toBe(id)
      expect(placeGroup(vocabulary, id)).toBe('other')
      expect(isDoor(id)).toBe(false)
    }
  })
})

describe('what the log screen offers first', () => {
  test('a door asks what a door needs, a school what a school needs', () => {
    expect(offerFor(vocabulary, 'household').audiences[0]).toBe('residents')
    expect(offerFor(vocabulary, 'household').activities).toEqual([])
    expect(offerFor(vocabulary, 'school').activities.slice(0, 2)).toEqual(['lecture', 'quiz'])
    expect(offerFor(vocabulary, 'natural_village').audiences[0]).toBe('villagers')
    expect(offerFor(vocabulary, 'bank').audiences[0]).toBe('passers')
  })
  test('doors are the places with a door of their own', () => {
    expect(vocabulary.placeKinds.all.filter((kind) => isDoor(kind.id)).map((kind) => kind.id)).toEqual([
      'household',
      'shop',
    ])
    expect(vocabulary.placeKinds.all.every((kind) => isDoor(kind.id) === (kind.group === 'door'))).toBe(true)
  })
  test('names only rows that exist, materials as materials', () => {
    for (const offer of Object.values(offers)) {
      expect(
        [...offer.activities, ...offer.materials, ...offer.moreMaterials].filter((id) => !vocabulary.forms.has(id)),
      ).toEqual([])
      expect(offer.audiences.filter((id) => !vocabulary.audiences.has(id))).toEqual([])
      expect(offer.topics.filter((id) => !vocabulary.topics.has(id))).toEqual([])
      expect(offer.companions.filter((id) => !vocabulary.companions.has(id))).toEqual([])
      const materials = [...offer.materials, ...offer.moreMaterials].map((id) => vocabulary.forms.of(id))
      expect(materials.every((form) => form.counts[form.units[0] ?? ''] === 'material')).toBe(true)
    }
  })
  test('every entry of 六进 names kinds that exist', () => {
    const kinds = vocabulary.entries.all.flatMap((set) => set.entries.flatMap((entry) => entry.kinds))
    expect(kinds.filter((kind) => !vocabulary.placeKinds.has(kind))).toEqual([])
  })
})
