import { blockWidth, points } from './page.ts'

/** Points; the largest at which no number is broken. */
const sizes = [12, 10.5, 9, 8, 7.5, 7] as const
const beside = 110

/**
 * Widths of the columns of a table, together the width of the text block, and the size of its letters. Numbers are never
 * broken; heads may be, and so may long names where there is no room for them.
 */
export function columnsFor(titles: readonly (readonly string[])[], rows: readonly (readonly string[])[], counted: readonly boolean[]): { readonly widths: number[]; readonly size: number } {
  const cells = titles.map((_, column) => rows.map((row) => row[column] ?? ''))
  const needed = (size: number) =>
    titles.map((title, column) => {
      const longest = Math.max(0, ...(cells[column] ?? []).map(signs))
      const head = Math.max(...title.map((line) => Math.min(signs(line), shortestHead)))
      return Math.ceil(points(size) * Math.max(head, counted[column] === true ? longest : Math.min(longest, longestName))) + beside
    })
  const sum = (widths: readonly number[]) => widths.reduce((all, each) => all + each, 0)
  const size = sizes.find((each) => sum(needed(each)) <= blockWidth) ?? 7
  const widths = needed(size)
  const by = blockWidth / sum(widths)
  return { widths: widths.map((width) => Math.floor(width * by)), size }
}

/** A head is broken after so many characters at the earliest, unless it is shorter. */
const shortestHead = 3
const longestName = 12

/** Width in Chinese characters; digits a little wider than in Times, since not every machine has it. */
function signs(text: string): number {
  // Programs leave a gap between a number and a Chinese sign.
  let width = /\d[\u4E00-\u9FFF]|[\u4E00-\u9FFF]\d/.test(text) ? 0.3 : 0
  for (const sign of text) width += sign > '\u2E7F' ? 1 : 0.64
  return width
}
