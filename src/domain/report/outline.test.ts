import { expect, test } from 'vitest'
import { chineseNumber, numbered, writtenBlocks } from './outline.ts'
import type { Block } from './report.ts'

const heading = (id: string, level: 1 | 2, text: string): Block => ({ id, kind: 'heading', level, text })
const said = (id: string, text: string): Block => ({ id, kind: 'paragraph', parts: text === '' ? [] : [{ text }] })
const headings = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))

test('numbers follow the order, those below begin anew, and a heading without one keeps none', () => {
  const blocks = [heading('1', 1, '三、情况'), heading('2', 2, '（四）入户'), heading('3', 2, '(一)宣讲'), heading('4', 1, '附'), heading('5', 1, '一、问题'), heading('6', 2, '（九）进度')]
  expect(headings(numbered(blocks))).toEqual(['一、情况', '（一）入户', '（二）宣讲', '附', '二、问题', '（一）进度'])
})

test('what was left empty is not printed, nor its heading, and the numbers close up', () => {
  const blocks: Block[] = [
    heading('1', 1, '一、组织领导'),
    said('2', ''),
    heading('3', 1, '二、情况'),
    heading('4', 2, '（一）空的'),
    said('5', '  '),
    heading('6', 2, '（二）写了的'),
    said('7', '走访。'),
    { id: '8', kind: 'photos', photos: [] },
    heading('9', 1, '三、下一步'),
  ]
  const written = writtenBlocks(blocks)
  expect(headings(written)).toEqual(['一、情况', '（一）写了的'])
  expect(written.map(({ id }) => id)).toEqual(['3', '6', '7'])
})

test('a figure alone and a table are something to print', () => {
  const blocks: Block[] = [
    heading('1', 1, '一、数'),
    { id: '2', kind: 'paragraph', parts: [{ figure: 'visits', as: 'number' }] },
    heading('3', 1, '二、表'),
    { id: '4', kind: 'table', table: 'forms', caption: '' },
  ]
  expect(writtenBlocks(blocks)).toEqual(blocks)
})

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [99, '九十九'],
])('%i is %s', (number, text) => expect(chineseNumber(number)).toBe(text))
