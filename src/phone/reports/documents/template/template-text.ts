import { strFromU8 } from 'fflate/browser'
import { attribute, xmlText } from '../../../files/xml.ts'
import { openPackage, type PackageFault } from '../open-package.ts'

export type TemplatePart = 'body' | 'header' | 'footer'

/** A paragraph of a template as its author reads it; the description of a picture counts as one of its own. */
export interface TemplateParagraph {
  readonly part: TemplatePart
  /** From 1, in its part, paragraphs in tables counted too. */
  readonly number: number
  readonly text: string
}

/** The paragraphs in which placeholders are looked for, part by part. */
export function readTemplate(bytes: Uint8Array): readonly (readonly TemplateParagraph[])[] | PackageFault {
  const opened = openPackage(bytes, (path) => /^word\/[^/]+\.xml$/.test(path))
  if ('fault' in opened) return opened.fault
  const { files } = opened
  const main = files['word/document.xml']
  if (!main) return 'none'
  const besides = Object.keys(files).filter((path) => /^word\/(header|footer)\d*\.xml$/.test(path)).sort()
  return [paragraphsOf(strFromU8(main), 'body'), ...besides.map((path) => paragraphsOf(strFromU8(files[path] ?? new Uint8Array()), path.startsWith('word/header') ? 'header' : 'footer'))]
}

const pieces = /<w:p(?:\s[^>]*?)?(\/?)>|<(\/)w:p>|<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<wp:docPr(\s[^>]*)>/g

/** Paragraphs lie within others where a text box stands in one. */
function paragraphsOf(xml: string, part: TemplatePart): TemplateParagraph[] {
  const found: { part: TemplatePart; number: number; text: string }[] = []
  const open: (typeof found)[number][] = []
  let number = 0
  for (const [whole, closesItself, closes, text, picture] of xml.matchAll(pieces)) {
    if (closes !== undefined) open.pop()
    else if (text !== undefined) {
      const here = open.at(-1)
      if (here) here.text += xmlText(text)
    } else if (picture !== undefined) {
      const description = attribute(picture, 'descr') ?? ''
      if (/\{[^}]*\}/.test(description)) found.push({ part, number, text: description })
    } else if (whole.startsWith('<w:p')) {
      const paragraph = { part, number: ++number, text: '' }
      found.push(paragraph)
      if (closesItself === '') open.push(paragraph)
    }
  }
  return found.filter((paragraph) => paragraph.text !== '')
}
