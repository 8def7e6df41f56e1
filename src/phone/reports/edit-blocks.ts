import { freeBlockId } from '../../domain/report/building-blocks.ts'
import { numbered } from '../../domain/report/outline.ts'
import type { Block, Inline } from '../../domain/report/report.ts'

/** A part without its id, as it is added. */
export type NewBlock = Block extends infer Each ? (Each extends Block ? Omit<Each, 'id'> : never) : never

export function replaceBlock(blocks: readonly Block[], block: Block): Block[] {
  return blocks.map((each) => (each.id === block.id ? block : each))
}

/** Behind the part of this id, with the numbers of headings closed up; behind everything where there is none. */
export function addBlock(blocks: readonly Block[], after: string, block: NewBlock): { readonly blocks: Block[]; readonly id: string } {
  const id = freeBlockId(blocks)
  const at = blocks.findIndex((each) => each.id === after)
  const made = { ...block, id } as Block
  return { blocks: numbered(blocks.toSpliced(at < 0 ? blocks.length : at + 1, 0, made)), id }
}

export function dropBlock(blocks: readonly Block[], id: string): Block[] {
  return numbered(blocks.filter((block) => block.id !== id))
}

/** One place up or down; the first and the last stay. */
export function moveBlock(blocks: readonly Block[], id: string, by: -1 | 1): Block[] {
  const from = blocks.findIndex((block) => block.id === id)
  const moved = blocks[from]
  const to = from + by
  if (!moved || to < 0 || to >= blocks.length) return [...blocks]
  return numbered(blocks.toSpliced(from, 1).toSpliced(to, 0, moved))
}

/** An Enter within a paragraph: what stood behind it is a paragraph of its own. */
export function splitParagraph(
  blocks: readonly Block[],
  id: string,
  [before, behind]: readonly [readonly Inline[], readonly Inline[]],
): { readonly blocks: Block[]; readonly id: string } {
  return addBlock(
    blocks.map((block) => (block.id === id && block.kind === 'paragraph' ? { ...block, parts: before } : block)),
    id,
    { kind: 'paragraph', parts: behind },
  )
}

/** A Backspace at the beginning of a paragraph joins it to the one before. Null where that is none. */
export function joinParagraph(blocks: readonly Block[], id: string): { readonly blocks: Block[]; readonly id: string } | null {
  const at = blocks.findIndex((block) => block.id === id)
  const [before, block] = [blocks[at - 1], blocks[at]]
  if (before?.kind !== 'paragraph' || block?.kind !== 'paragraph') return null
  const joined = { ...before, parts: [...before.parts, ...block.parts] }
  return { blocks: blocks.toSpliced(at - 1, 2, joined), id: before.id }
}
