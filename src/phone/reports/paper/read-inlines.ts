import { readFigureKey } from '../../../domain/report/figure-key.ts'
import { figureForms, type Inline } from '../../../domain/report/report.ts'

/** What is left of an edited paragraph when everything the browser may have put around the words is taken away. */
export type EditedNode =
  | { readonly text: string }
  /** A chip that carries the name of its figure; its own text says nothing. */
  | { readonly figure: string; readonly as: string }
  | { readonly lineBreak: true }
  | { readonly inside: readonly EditedNode[]; /** Begins a line of its own, as the blocks that browsers make of an Enter. */ readonly block: boolean }

/**
 * The sentence that stands in an edited paragraph: every word and every figure in their order, whatever elements the browser
 * wrapped around them. Runs of text are joined; a chip whose key names nothing is dropped.
 */
export function readInlines(nodes: readonly EditedNode[]): Inline[] {
  const found: Inline[] = []
  collect(nodes, found)
  // Browsers keep an empty line alive with a break at the end.
  const last = found.at(-1)
  if (last && 'text' in last) {
    const text = last.text.replace(/\n$/, '')
    if (text === '') found.pop()
    else found[found.length - 1] = { text }
  }
  return found
}

function collect(nodes: readonly EditedNode[], into: Inline[]): void {
  for (const node of nodes) {
    if ('text' in node) addText(node.text, into)
    else if ('lineBreak' in node) addText('\n', into)
    else if ('inside' in node) {
      if (node.block && into.length > 0 && !endsLine(into)) addText('\n', into)
      collect(node.inside, into)
    } else {
      const as = figureForms.find((form) => form === node.as)
      if (as && readFigureKey(node.figure)) into.push({ figure: node.figure, as })
    }
  }
}

/** Zero-width blanks hold the caret beside a chip, and a blank that must not break is how browsers keep one at an edge. */
function addText(written: string, into: Inline[]): void {
  const text = written.replaceAll('\u200B', '').replaceAll('\u00A0', ' ')
  const last = into.at(-1)
  if (text === '') return
  if (last && 'text' in last) into[into.length - 1] = { text: last.text + text }
  else into.push({ text })
}

function endsLine(found: readonly Inline[]): boolean {
  const last = found.at(-1)
  return last !== undefined && 'text' in last && last.text.endsWith('\n')
}

/** Whether two sentences say the same, however their text is cut into runs. */
export function isSameSentence(a: readonly Inline[], b: readonly Inline[]): boolean {
  return signature(a) === signature(b)
}

function signature(parts: readonly Inline[]): string {
  return JSON.stringify(readInlines(parts))
}
