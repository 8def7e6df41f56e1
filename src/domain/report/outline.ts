import type { Block } from './report.ts'

/** The blocks as they are printed: what was left empty is not, nor a heading with nothing below it; the numbers close up. */
export function writtenBlocks(blocks: readonly Block[]): Block[] {
  const filled = blocks.filter((block) => !isEmpty(block))
  return numbered(filled.filter((block, index) => block.kind !== 'heading' || hasContent(filled, index, block.level)))
}

/** Headings that have a number get the one of their place: 一、 and below it （一）. Others stay as they are. */
export function numbered(blocks: readonly Block[]): Block[] {
  const counts = { 1: 0, 2: 0 }
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    if (block.level === 1) counts[2] = 0
    const plain = withoutNumber(block.text)
    if (plain === block.text) return block
    counts[block.level] += 1
    return { ...block, text: headingNumber(block.level, counts[block.level]) + plain }
  })
}

/** A paragraph without a word, a block of photos without one: guidance in the editor, nothing on paper. */
export function isEmpty(block: Block): boolean {
  if (block.kind === 'photos') return block.photos.length === 0
  return block.kind === 'paragraph' && block.parts.every((part) => 'text' in part && part.text.trim() === '')
}

export function withoutNumber(heading: string): string {
  return heading.replace(/^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/, '')
}

export function headingNumber(level: 1 | 2, number: number): string {
  return level === 1 ? `${chineseNumber(number)}、` : `（${chineseNumber(number)}）`
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** 1 to 99. */
export function chineseNumber(number: number): string {
  const tens = Math.floor(number / 10)
  const ones = digits[number % 10] ?? ''
  if (tens === 0) return ones
  return `${tens === 1 ? '' : (digits[tens] ?? '')}十${ones}`
}

function hasContent(blocks: readonly Block[], index: number, level: 1 | 2): boolean {
  for (const block of blocks.slice(index + 1)) {
    if (block.kind !== 'heading') return true
    if (block.level <= level) return false
  }
  return false
}
