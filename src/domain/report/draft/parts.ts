import type { Block, TableName } from '../report.ts'
import { headingNumber, withoutNumber } from '../outline.ts'
import { merged, type Piece } from './sentence.ts'

type WithoutId<B> = B extends Block ? Omit<B, 'id'> : never

/** A block before it has its id; headings before they are counted. */
export type Part = WithoutId<Block>

/** A numbered heading with what stands below it; neither where nothing does. */
export function section(level: 1 | 2, title: string, ...content: readonly (readonly Part[])[]): Part[] {
  const below = content.flat()
  return below.length === 0 ? [] : [{ kind: 'heading', level, text: headingNumber(level, 1) + withoutNumber(title) }, ...below]
}

export function paragraph(...sentences: readonly Piece[]): Part[] {
  const parts = merged(sentences.flat())
  return parts.length === 0 ? [] : [{ kind: 'paragraph', parts }]
}

/** What only the office can say: an empty paragraph that the editor offers to fill and that is never printed as it is. */
export function ownWords(): Part[] {
  return [{ kind: 'paragraph', parts: [] }]
}

export function table(name: TableName, caption: string): Part[] {
  return [{ kind: 'table', table: name, caption }]
}

export function chart(caption: string): Part[] {
  return [{ kind: 'chart', caption }]
}

export function map(caption: string): Part[] {
  return [{ kind: 'map', caption }]
}

export function photos(): Part[] {
  return [{ kind: 'photos', photos: [] }]
}
