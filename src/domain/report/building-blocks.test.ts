import { expect, test } from 'vitest'
import { fillOwnWords, freeBlockId, insertBuildingBlock, takeBuildingBlock, type BuildingBlock } from './building-blocks.ts'
import type { Block } from './report.ts'

const blocks: readonly Block[] = [
  { id: 'b1', kind: 'heading', level: 1, text: '一、组织领导' },
  { id: 'b2', kind: 'paragraph', parts: [] },
  { id: 'b3', kind: 'heading', level: 1, text: '二、情况' },
  { id: 'b7', kind: 'paragraph', parts: [{ text: '覆盖' }, { figure: 'households', as: 'number' }, { text: '户。' }] },
]
const group: BuildingBlock = {
  id: 'x',
  name: '领导小组',
  heading: '组织领导',
  text: [{ text: '镇里成立领导小组，网格员' }, { figure: 'workers', as: 'number' }, { text: '人参加。' }],
}

test('it fills the empty paragraph under its heading, figures and all', () => {
  const filled = insertBuildingBlock(blocks, group)
  expect(filled[1]).toEqual({ id: 'b2', kind: 'paragraph', parts: group.text })
  expect(filled.toSpliced(1, 1)).toEqual(blocks.toSpliced(1, 1))
  expect(fillOwnWords(blocks, [{ ...group, heading: '下一步打算' }, group])).toEqual(filled)
})

test('it stands behind the block it was put to, and never over written words', () => {
  const inserted = insertBuildingBlock(blocks, group, 'b7')
  expect(inserted.slice(0, 4)).toEqual(blocks)
  expect(inserted[4]).toEqual({ id: 'b8', kind: 'paragraph', parts: group.text })
  expect(insertBuildingBlock(blocks, group, 'b2')).toEqual(insertBuildingBlock(blocks, group))
})

test('without a place it comes last, under its own heading with the next number', () => {
  const inserted = insertBuildingBlock(blocks, { ...group, heading: '下一步打算' })
  expect(inserted.slice(4)).toEqual([
    { id: 'b8', kind: 'heading', level: 1, text: '三、下一步打算' },
    { id: 'b9', kind: 'paragraph', parts: group.text },
  ])
  expect(insertBuildingBlock([], { ...group, heading: '' })).toEqual([{ id: 'b1', kind: 'paragraph', parts: group.text }])
})

test('remembered words fill only what is empty, each place once', () => {
  const once = fillOwnWords(blocks, [group])
  expect(fillOwnWords(once, [{ ...group, text: [{ text: '别的话。' }] }])).toEqual(once)
  expect(fillOwnWords(blocks, [])).toEqual(blocks)
})

test('a written paragraph is taken with its figures and comes back into the next report', () => {
  const taken = takeBuildingBlock(insertBuildingBlock(blocks, group), 'b2', 'new')
  expect(taken).toEqual({ id: 'new', name: '组织领导', heading: '组织领导', text: group.text })
  expect(takeBuildingBlock(blocks.slice(3), 'b7', 'new')?.name).toBe('覆盖…户。')
  expect(takeBuildingBlock(blocks, 'b2', 'new')).toBeNull()
  expect(takeBuildingBlock(blocks, 'b1', 'new')).toBeNull()
  expect(takeBuildingBlock(blocks, 'nowhere', 'new')).toBeNull()
})

test('ids of others are left alone', () => {
  expect(freeBlockId(blocks)).toBe('b8')
  expect(freeBlockId([{ id: '01990000-0000', kind: 'paragraph', parts: [] }])).toBe('b1')
})
