import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDoor } from '../visit.ts'
import { offerFor, standardVocabulary as base } from '../vocabulary.ts'
import { extendVocabulary } from './extend.ts'
import { retiredIds } from './retired.ts'
import { nameOf, sections } from './row.ts'

const balloon = {
  act: 'add',
  section: 'forms',
  id: 'balloon',
  zh: '反诈气球',
  en: 'Balloons',
  counts: { 只: 'material' },
}
const extended = (...additions: unknown[]) => extendVocabulary(base, additions)
const faultsOf = (...additions: unknown[]) => extended(...additions).faults.map((f) => [f.index, f.en])

describe("an office's own rows", () => {
  test('none: the vocabulary stays as it ships', () => {
    expect([undefined, null, []].map((additions) => extendVocabulary(base, additions).faults)).toEqual([[], [], []])
    expect(extendVocabulary(base, undefined).vocabulary).toBe(base)
  })
  test('a new form is offered with its unit and what it counts', () => {
    const { vocabulary, faults } = extended(balloon)
    expect(faults).toEqual([])
    expect(vocabulary.forms.of('balloon')).toMatchObject({ zh: '反诈气球', units: ['只'], counts: { 只: 'material' } })
    expect(vocabulary.forms.rows.at(-1)?.id).toBe('balloon')
    expect(base.forms.has('balloon')).toBe(false)
  })
  test('of every section can be added', () => {
    const { vocabulary, faults } = extended(
      {
        act: 'add',
        section: 'placeKinds',
        id: 'temple',
        zh: '祠堂',
        en: 'Ancestral hall',
        units: ['座'],
        group: 'village',
      },
      { act: 'add', section: 'audiences', id: 'fishers', zh: '渔民', en: 'Fishers' },
      { act: 'add', section: 'topics', id: 'ai_face', zh: 'AI换脸', en: 'AI face swap', also: ['深度伪造'] },
      { act: 'add', section: 'results', id: 'pledges', zh: '承诺书', en: 'Pledges', units: ['份'], standsOnDate: true },
      {
        act: 'add',
        section: 'entries',
        id: '3jin',
        zh: '三进',
        en: 'Three entries',
        entries: [{ zh: '进祠堂', en: 'Into halls', kinds: ['temple'] }],
      },
      { act: 'add', section: 'companions', id: 'fire', zh: '消防队', en: 'Fire brigade' },
    )
    expect(faults).toEqual([])
    expect(vocabulary.placeKinds.of('temple').group).toBe('village')
    expect(offerFor(vocabulary, 'temple')).toEqual(offerFor(base, 'natural_village'))
    expect(vocabulary.audiences.of('fishers').units).toEqual(['人', '人次'])
    expect(vocabulary.topics.of('ai_face').also).toEqual(['深度伪造'])
    expect(vocabulary.results.of('pledges')).toMatchObject({ source: 'office', standsOnDate: true })
    expect(vocabulary.entries.of('3jin').entries).toHaveLength(1)
    expect(vocabulary.companions.of('fire').zh).toBe('消防队')
  })
  test('a renamed row keeps its id and is still found by its old name', () => {
    const { vocabulary } = extended({ act: 'rename', section: 'forms', id: 'leaflet', zh: '明白纸', en: 'Flyers' })
    const leaflet = vocabulary.forms.of('leaflet')
    expect(nameOf(leaflet, 'zh-CN')).toBe('明白纸')
    expect(leaflet.also).toContain('宣传单')
    expect(leaflet.units).toEqual(base.forms.of('leaflet').units)
  })
  test('a hidden row is offered no more, shows on old visits, and can be shown again', () => {
    const hide = { act: 'hide', section: 'forms', id: 'handbook' }
    const { vocabulary } = extended(hide)
    expect(vocabulary.forms.rows.some((form) => form.id === 'handbook')).toBe(false)
    expect(offerFor(vocabulary, 'school').materials).toEqual(['board'])
    expect(vocabulary.forms.of('handbook').zh).toBe('宣传册')
    expect(extended(hide, { ...hide, act: 'show' }).vocabulary.forms.of('handbook').hidden).toBe(false)
  })
})

describe('what is refused, each with its own words, while the rest applies', () => {
  test('one bad addition does not spoil the others', () => {
    const { vocabulary, faults } = extended('rubbish', balloon, { act: 'hide', section: 'topics', id: 'no_such' })
    expect(vocabulary.forms.has('balloon')).toBe(true)
    expect(faults.map((f) => f.index)).toEqual([0, 2])
    expect(faults.every((f) => f.zh !== '' && f.en !== '')).toBe(true)
  })
  test('an id is never used twice, not even in another section or for a hidden row', () => {
    expect(faultsOf(balloon, { ...balloon, zh: '气球二' })).toEqual([[1, 'the id "balloon" is taken; choose another']])
    expect(faultsOf({ act: 'add', section: 'topics', id: 'leaflet', zh: '新的', en: 'New' })).toHaveLength(1)
    const hideFirst = { act: 'hide', section: 'forms', id: 'gift' }
    expect(faultsOf(hideFirst, { ...balloon, id: 'gift' })).toHaveLength(1)
  })
  test('police casework is never revived, by adding, renaming or showing', () => {
    for (const id of retiredIds) {
      for (const section of sections) {
        const { vocabulary, faults } = extended(
          { ...balloon, section, id, counts: undefined },
          { act: 'add', section, id, zh: '重点人员', en: 'Listed persons' },
          { act: 'rename', section, id, zh: '重点人员', en: 'Listed persons' },
          { act: 'show', section, id },
        )
        expect(faults).toHaveLength(4)
        expect(vocabulary[section].has(id)).toBe(false)
      }
    }
  })
  test('a row has one id for good: there is no field to change it', () => {
    const rename = { act: 'rename', section: 'forms', id: 'leaflet', zh: '单', en: 'Sheet', newId: 'flyer' }
    expect(faultsOf(rename)).toEqual([[0, 'unknown field "newId"']])
  })
  test('two chips of one name could not be told apart', () => {
    expect(faultsOf({ ...balloon, zh: '宣传单' })).toEqual([[0, '"Leaflets" is there already, as "leaflet"']])
    expect(faultsOf({ act: 'rename', section: 'topics', id: 'loan', zh: '刷单返利', en: 'Loan' })).toHaveLength(1)
  })
  test("a door of the office's own is refused: what met and absent mean there is fixed", () => {
    const stall = { act: 'add', section: 'placeKinds', id: 'stall', zh: '摊位', en: 'Stall', group: 'door' }
    expect(faultsOf(stall)).toHaveLength(1)
    expect(isDoor('stall')).toBe(false)
  })
  test.each([
    ['no list at all', { forms: [] }],
    ['a text', 'forms'],
    ['a number', 7],
  ])('%s', (_, additions) => {
    const { vocabulary, faults } = extendVocabulary(base, additions)
    expect(vocabulary).toBe(base)
    expect(faults).toEqual([{ index: null, zh: '词表的增补应当是一个列表', en: 'the additions are no list' }])
  })
  test.each([
    ['nothing', null],
    ['a list', []],
    ['an unknown act', { ...balloon, act: 'delete' }],
    ['an unknown section', { ...balloon, section: '__proto__' }],
    ['an id that is no text', { ...balloon, id: 5 }],
    ['an id with a space', { ...balloon, id: 'hot air' }],
    ['an id of the language', { ...balloon, id: '__proto__' }],
    ['no Chinese name', { ...balloon, zh: ' ' }],
    ['no English name', { ...balloon, en: undefined }],
    ['a name too long for a screen', { ...balloon, zh: '长'.repeat(41) }],
    ['a form without a unit', { ...balloon, counts: {} }],
    ['a unit that does not say what it counts', { ...balloon, counts: { 只: 'stuff' } }],
    ['a unit too long to store', { ...balloon, counts: { 'a very long unit': 'material' } }],
    ['other names that are no texts', { ...balloon, also: [1] }],
    ['units twice', { act: 'add', section: 'placeKinds', id: 'x', zh: '新', en: 'New', units: ['处', '处'] }],
    [
      'a result that coerces',
      { act: 'add', section: 'results', id: 'x', zh: '新', en: 'New', units: ['份'], standsOnDate: 'true' },
    ],
    [
      'an entry without kinds',
      { act: 'add', section: 'entries', id: 'x', zh: '新', en: 'New', entries: [{ zh: '进', en: 'In', kinds: [] }] },
    ],
    [
      'a stranger in an entry',
      {
        act: 'add',
        section: 'entries',
        id: 'x',
        zh: '新',
        en: 'New',
        entries: [{ zh: '进', en: 'In', kinds: ['school'], x: 1 }],
      },
    ],
    ['a unit for a topic', { act: 'add', section: 'topics', id: 'x', zh: '新', en: 'New', units: ['个'] }],
    ['a hidden row renamed in passing', { act: 'hide', section: 'forms', id: 'gift', zh: '礼' }],
  ])('%s', (_, addition) => {
    const { vocabulary, faults } = extended(addition, balloon)
    expect(faults.map((f) => f.index)).toEqual([0])
    expect(vocabulary.forms.has('balloon')).toBe(true)
  })
  test('anything at all is read without an error, and no shipped row is ever lost', () => {
    const piece = fc.oneof(
      fc.jsonValue(),
      fc.record(
        {
          act: fc.constantFrom('add', 'rename', 'hide', 'show', 'drop'),
          section: fc.constantFrom(...sections, 'nowhere'),
          id: fc.constantFrom('leaflet', 'school', 'court', 'balloon', 'a b'),
          zh: fc.string({ unit: 'binary' }),
          en: fc.string(),
          counts: fc.jsonValue(),
          units: fc.jsonValue(),
        },
        { requiredKeys: [] },
      ),
    )
    fc.assert(
      fc.property(fc.oneof(fc.array(piece), fc.jsonValue()), (additions) => {
        const { vocabulary } = extendVocabulary(base, additions)
        for (const name of sections) {
          const ids = vocabulary[name].all.map((r) => r.id)
          expect(ids.slice(0, base[name].all.length)).toEqual(base[name].all.map((r) => r.id))
          expect(ids.some((id) => retiredIds.has(id))).toBe(false)
        }
      }),
    )
  })
})
