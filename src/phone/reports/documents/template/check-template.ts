import { nameKey } from './figure-names.ts'
import { nearestName } from './nearest-name.ts'
import { find, type Scope } from './scope.ts'
import type { PackageFault } from '../open-package.ts'
import type { TemplateParagraph, TemplatePart } from './template-text.ts'

/**
 * What is wrong with a placeholder: `unknown` name · `row-only`, known inside repeated rows alone · `other-rows`, rows that
 * this report has none of, as the towns of a town · `unknown-rows` · `empty`, nothing between the braces · `open` or
 * `close`, a brace without its other half · `rows-open` or `rows-close`, the same of repeated rows · `wide`, the
 * braces of Chinese input · `refused`, anything else, in the library's words. Of the file as a whole: `old`, `none`, `large`.
 */
export type TemplateFaultKind = 'unknown' | 'row-only' | 'other-rows' | 'unknown-rows' | 'empty' | 'open' | 'close' | 'rows-open' | 'rows-close' | 'wide' | 'refused' | PackageFault

export interface TemplateFault {
  readonly what: TemplateFaultKind
  /** Null of the file as a whole. */
  readonly where: { readonly part: TemplatePart; readonly paragraph: number; /** The whole paragraph, or its beginning. */ readonly text: string } | null
  /** As it stands there. */
  readonly name: string
  /** The known name that is most like it; null where none is. */
  readonly meant: string | null
}

/** Names to compare with: those of the report, those of rows, those inside rows. */
export interface KnownNames {
  readonly values: readonly string[]
  readonly rows: readonly string[]
  readonly inRows: readonly string[]
}

const tag = /\{([^{}]*)\}|[{}]|｛[^｛｝{}]*｝/g
/** How the library is told to repeat something: {#各镇 [loopOver: "row"]}. */
const options = /\[[^\]]*\]\s*$/

/** Every fault of a template's placeholders, in the order in which they stand. */
export function checkTemplate(parts: readonly (readonly TemplateParagraph[])[], root: Scope, known: KnownNames): TemplateFault[] {
  return parts.flatMap((paragraphs) => checkPart(paragraphs, root, known))
}

function checkPart(paragraphs: readonly TemplateParagraph[], root: Scope, known: KnownNames): TemplateFault[] {
  const faults: TemplateFault[] = []
  const open: { readonly scope: Scope; readonly name: string; readonly where: TemplateFault['where'] }[] = []
  for (const { part, number, text } of paragraphs) {
    const where = { part, paragraph: number, text: shortened(text) }
    const fault = (what: TemplateFaultKind, name: string, names: readonly string[] = []) => faults.push({ what, where, name, meant: nearestName(name, names) })
    for (const [whole, inside] of text.matchAll(tag)) {
      if (whole.startsWith('｛')) fault('wide', whole)
      else if (inside === undefined) fault(whole === '{' ? 'open' : 'close', whole)
      else {
        const said = inside.replace(options, '').trim()
        const name = nameKey(said.replace(/^[#/]/, ''))
        const scopes = [root, ...open.map(({ scope }) => scope)]
        if (said.startsWith('/')) {
          if (!open.pop()) fault('rows-close', said)
        } else if (name === '') fault('empty', whole)
        else if (said.startsWith('#')) {
          const rows = find(scopes, ({ rowsOf }) => rowsOf(name))
          if (!rows && known.rows.includes(name)) fault('other-rows', name)
          else if (!rows) fault('unknown-rows', name, known.rows)
          // What stands inside is checked even where the rows are none.
          open.push({ scope: rows?.[0] ?? anything(known.inRows), name, where })
        } else if (find(scopes, ({ valueOf }) => valueOf(name)) === null) {
          if (known.inRows.includes(name)) fault('row-only', name)
          else fault('unknown', name, [...known.values, ...(open.length > 0 ? known.inRows : [])])
        }
      }
    }
  }
  for (const { name, where } of open) faults.push({ what: 'rows-open', where, name, meant: null })
  return faults
}

function anything(names: readonly string[]): Scope {
  return { valueOf: (name) => (names.includes(name) ? '' : null), rowsOf: () => null }
}

const longest = 60

function shortened(text: string): string {
  const characters = Array.from(text.trim())
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : characters.join('')
}
