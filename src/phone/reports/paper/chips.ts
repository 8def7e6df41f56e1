import type { Inline } from '../../../domain/report/report.ts'
import { readInlines, type EditedNode } from './read-inlines.ts'

const blockElements = new Set(['DIV', 'P', 'LI', 'BLOCKQUOTE'])
/** Without a sign to stand beside, the caret could not be put between two chips or behind the last one. */
const foothold = '\u200B'

/** The sentence that stands in an element. */
export function sentenceIn(element: Node): Inline[] {
  return readInlines(Array.from(element.childNodes, editedNode))
}

function editedNode(node: ChildNode): EditedNode {
  if (!(node instanceof HTMLElement)) return { text: node.textContent ?? '' }
  const { figure, as } = node.dataset
  if (figure !== undefined) return { figure, as: as ?? '' }
  if (node.tagName === 'BR') return { lineBreak: true }
  return { inside: Array.from(node.childNodes, editedNode), block: blockElements.has(node.tagName) }
}

/** Puts a sentence into an element in place of what is there. */
export function writeSentence(element: HTMLElement, parts: readonly Inline[]): void {
  const nodes = parts.flatMap((part, index): Node[] => {
    if ('text' in part) return [document.createTextNode(part.text)]
    const [before, after] = [parts[index - 1], parts[index + 1]]
    return [
      ...(before && 'text' in before ? [] : [document.createTextNode(foothold)]),
      createChip(part),
      ...(after ? [] : [document.createTextNode(foothold)]),
    ]
  })
  element.replaceChildren(...nodes)
}

/** A figure within a sentence: one thing to the caret, a button to whoever taps or tabs to it. */
export function createChip({ figure, as }: Extract<Inline, { figure: string }>): HTMLElement {
  const chip = document.createElement('span')
  chip.contentEditable = 'false'
  chip.tabIndex = 0
  chip.setAttribute('role', 'button')
  chip.dataset['figure'] = figure
  chip.dataset['as'] = as
  return chip
}

export interface ChipLook {
  readonly text: string
  readonly label: string
  readonly className: string
  readonly chosen: boolean
}

/** Gives every chip its present number; the words around it, the caret and the browser's undo are not touched. */
export function refreshChips(element: HTMLElement, lookOf: (part: Extract<Inline, { figure: string }>) => ChipLook): void {
  for (const chip of element.querySelectorAll<HTMLElement>('[data-figure]')) {
    const [part] = readInlines([{ figure: chip.dataset['figure'] ?? '', as: chip.dataset['as'] ?? '' }])
    if (!part || 'text' in part) continue
    const { text, label, className, chosen } = lookOf(part)
    if (chip.textContent !== text) chip.textContent = text
    if (chip.className !== className) chip.className = className
    if (chip.getAttribute('aria-label') !== label) chip.setAttribute('aria-label', label)
    chip.setAttribute('aria-pressed', String(chosen))
    // One that the browser pasted or put back by undoing.
    chip.contentEditable = 'false'
    chip.tabIndex = 0
  }
}

/** What stands before the caret and what behind it; null where the caret is elsewhere. A selection is given up. */
export function cutAtCaret(element: HTMLElement): readonly [Inline[], Inline[]] | null {
  const range = rangeIn(element)
  if (!range) return null
  const [before, behind] = [document.createRange(), document.createRange()]
  before.selectNodeContents(element)
  before.setEnd(range.startContainer, range.startOffset)
  behind.selectNodeContents(element)
  behind.setStart(range.endContainer, range.endOffset)
  return [sentenceIn(before.cloneContents()), sentenceIn(behind.cloneContents())]
}

export function rangeIn(element: HTMLElement): Range | null {
  const selection = getSelection()
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
  return range && element.contains(range.commonAncestorContainer) ? range : null
}

/** The caret at the beginning or the end. */
export function placeCaret(element: HTMLElement, where: 'start' | 'end'): void {
  element.focus()
  const range = document.createRange()
  range.selectNodeContents(element)
  range.collapse(where === 'start')
  getSelection()?.removeAllRanges()
  getSelection()?.addRange(range)
}
