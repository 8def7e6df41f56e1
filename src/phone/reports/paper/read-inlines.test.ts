import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figureForms, type Inline } from '../../../domain/report/report.ts'
import { isSameSentence, readInlines, type EditedNode } from './read-inlines.ts'

const chip = { figure: 'households', as: 'number' } as const

test.each<[string, EditedNode[], Inline[]]>([
  ['nothing', [], []],
  ['a sentence with a figure', [{ text: '覆盖' }, chip, { text: '户。' }], [{ text: '覆盖' }, chip, { text: '户。' }]],
  ['runs of text are one', [{ text: '覆' }, { text: '盖' }, chip], [{ text: '覆盖' }, chip]],
  ['what was pasted into elements', [{ inside: [{ text: '全镇' }, { inside: [chip], block: false }], block: false }, { text: '户' }], [{ text: '全镇' }, chip, { text: '户' }]],
  ['two figures side by side', [chip, { text: '\u200B' }, chip], [chip, chip]],
  ['a break within', [{ text: '一' }, { lineBreak: true }, { text: '二' }], [{ text: '一\n二' }]],
  ['a block begins a line', [{ text: '一' }, { inside: [{ text: '二' }], block: true }], [{ text: '一\n二' }]],
  ['an emptied paragraph keeps a break of the browser', [{ lineBreak: true }], []],
  ['a blank at the edge of a chip', [{ text: '共\u00A0' }, chip], [{ text: '共 ' }, chip]],
  ['a chip that names nothing', [{ text: '共' }, { figure: 'nothing:at:all', as: 'number' }, { text: '户' }], [{ text: '共户' }]],
  ['a chip written in no known way', [{ figure: 'households', as: 'bold' }], []],
])('%s', (_, nodes, sentence) => expect(readInlines(nodes)).toEqual(sentence))

const text = fc.string({ minLength: 1, unit: 'grapheme' }).filter((some) => !/[\u200B\u00A0\n]/.test(some))
const figures = fc.record({ figure: fc.constantFrom('households', 'form:leaflet:份', 'rate:household', 'visits/last'), as: fc.constantFrom(...figureForms) })
const sentences = fc.array(fc.oneof(fc.record({ text }), figures), { maxLength: 12 })

test('no word and no figure is lost, however it was wrapped', () => {
  fc.assert(
    fc.property(sentences, fc.array(fc.nat(3), { maxLength: 12 }), (parts, wraps) => {
      const nodes = parts.map((part, index) => Array.from({ length: wraps[index] ?? 0 }).reduce<EditedNode>((inside) => ({ inside: [inside], block: false }), part))
      const read = readInlines(nodes)
      expect(isSameSentence(read, parts)).toBe(true)
      const written = (some: readonly Inline[]) => some.map((part) => ('text' in part ? part.text : `{${part.figure} ${part.as}}`)).join('')
      expect(written(read)).toBe(written(parts))
    }),
  )
})

test('a sentence is another one as soon as a word or a figure is', () => {
  expect(isSameSentence([{ text: '共' }, chip], [{ text: '共' }, { ...chip, as: 'change' }])).toBe(false)
  expect(isSameSentence([{ text: '共计' }], [{ text: '共' }, { text: '计' }])).toBe(true)
})
