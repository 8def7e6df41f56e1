import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '../../domain/report/report.ts'
import { addBlock, dropBlock, joinParagraph, moveBlock, splitParagraph } from './edit-blocks.ts'

const paragraph = (id: string, text: string): Block => ({ id, kind: 'paragraph', parts: [{ text }] })
const heading = (id: string, text: string): Block => ({ id, kind: 'heading', level: 1, text })
const blocks = [heading('b1', '一、总体进展'), paragraph('b2', '甲'), heading('b3', '二、下一步'), paragraph('b4', '乙')]
const ids = (some: readonly Block[]) => some.map(({ id }) => id).join(' ')

test('a part is added behind another under an id of its own, and headings are numbered anew', () => {
  const added = addBlock(blocks, 'b2', { kind: 'heading', level: 1, text: '一、主要做法' })
  expect(ids(added.blocks)).toBe('b1 b2 b5 b3 b4')
  expect(added.id).toBe('b5')
  expect(added.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual(['一、总体进展', '二、主要做法', '三、下一步'])
})

test('a part that goes closes the numbers up', () => {
  expect(dropBlock(blocks, 'b1').flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual(['一、下一步'])
})

test('parts move by one, and no farther than the ends', () => {
  expect(ids(moveBlock(blocks, 'b4', -1))).toBe('b1 b2 b4 b3')
  expect(ids(moveBlock(blocks, 'b1', -1))).toBe(ids(blocks))
  expect(ids(moveBlock(blocks, 'b4', 1))).toBe(ids(blocks))
})

test('moving loses and doubles nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('b1', 'b2', 'b3', 'b4'), fc.constantFrom<(-1 | 1)[]>(-1, 1))), (moves) => {
      const moved = moves.reduce<readonly Block[]>((some, [id, by]) => moveBlock(some, id, by), blocks)
      expect(moved.map(({ id }) => id).sort()).toEqual(['b1', 'b2', 'b3', 'b4'])
    }),
  )
})

test('a paragraph that is split and joined again says what it said', () => {
  const split = splitParagraph(blocks, 'b2', [[{ text: '甲' }], [{ figure: 'visits', as: 'number' }]])
  expect(split.blocks[2]).toEqual({ id: 'b5', kind: 'paragraph', parts: [{ figure: 'visits', as: 'number' }] })
  const joined = joinParagraph(split.blocks, split.id)
  expect(joined?.id).toBe('b2')
  expect(joined?.blocks[1]).toMatchObject({ parts: [{ text: '甲' }, { figure: 'visits', as: 'number' }] })
  expect(joinParagraph(blocks, 'b2')).toBeNull()
})
