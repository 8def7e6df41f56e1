import { isEmpty, numbered, headingNumber, withoutNumber } from './outline.ts'
import type { Block, Inline } from './report.ts'

/** 常用段落: a paragraph of its own that the office remembers for the next report. Its figures are live there, too. */
export interface BuildingBlock {
  /** uuid v7. */
  readonly id: string
  readonly name: string
  /** Heading it belongs under, without a number; empty where it fits anywhere. */
  readonly heading: string
  readonly text: readonly Inline[]
}

/**
 * With the building block put where it is wanted: into the empty paragraph `at`, otherwise behind the block `at`. Where no
 * place is named, it fills the empty paragraph under its heading; without one it stands at the end, under its heading.
 */
export function insertBuildingBlock(blocks: readonly Block[], building: BuildingBlock, at: string | null = null): Block[] {
  const place = at ?? blocks.find((_, index) => isOpenFor(building, blocks, index))?.id ?? null
  const index = blocks.findIndex(({ id }) => id === place)
  const chosen = blocks[index]
  if (!chosen) return atTheEnd(blocks, building)
  if (chosen.kind === 'paragraph' && isEmpty(chosen)) return blocks.with(index, { ...chosen, parts: building.text })
  return blocks.toSpliced(index + 1, 0, { id: freeBlockId(blocks), kind: 'paragraph', parts: building.text })
}

/** Every empty paragraph under a heading that the office has remembered words for is filled; nothing else changes. */
export function fillOwnWords(blocks: readonly Block[], remembered: readonly BuildingBlock[]): Block[] {
  return remembered.reduce<Block[]>((filled, building) => {
    const index = filled.findIndex((_, i) => isOpenFor(building, filled, i))
    const open = filled[index]
    return open?.kind === 'paragraph' ? filled.with(index, { ...open, parts: building.text }) : filled
  }, [...blocks])
}

/** A written paragraph to be remembered; null where the block is none. It is called after its heading. */
export function takeBuildingBlock(blocks: readonly Block[], blockId: string, id: string): BuildingBlock | null {
  const index = blocks.findIndex((block) => block.id === blockId)
  const block = blocks[index]
  if (block?.kind !== 'paragraph' || isEmpty(block)) return null
  const heading = headingAbove(blocks, index)
  return { id, name: heading === '' ? firstWords(block.parts) : heading, heading, text: block.parts }
}

/** An id that no block of the report has. */
export function freeBlockId(blocks: readonly Block[]): string {
  const numbers = blocks.map(({ id }) => (/^b\d{1,9}$/.test(id) ? Number(id.slice(1)) : 0))
  return `b${Math.max(0, ...numbers) + 1}`
}

function atTheEnd(blocks: readonly Block[], { heading, text }: BuildingBlock): Block[] {
  const headed: readonly Block[] =
    heading === '' ? blocks : [...blocks, { id: freeBlockId(blocks), kind: 'heading', level: 1, text: headingNumber(1, 1) + heading }]
  return numbered([...headed, { id: freeBlockId(headed), kind: 'paragraph', parts: text }])
}

function isOpenFor({ heading }: BuildingBlock, blocks: readonly Block[], index: number): boolean {
  const block = blocks[index]
  return block?.kind === 'paragraph' && isEmpty(block) && heading !== '' && headingAbove(blocks, index) === heading
}

/** The nearest heading above, without its number. */
function headingAbove(blocks: readonly Block[], index: number): string {
  const heading = blocks.slice(0, index).findLast((block) => block.kind === 'heading')
  return heading ? withoutNumber(heading.text) : ''
}

function firstWords(parts: readonly Inline[]): string {
  const text = parts.map((part) => ('text' in part ? part.text : '…')).join('').trim()
  return Array.from(text).slice(0, 12).join('')
}
