import { OmlNode, TagPlacement, TemplatePlugin, officeMarkup, xml, type ScopeData, type Tag, type XmlNode } from 'easy-template-x'
import type { BodyContent } from './body-content.ts'
import { tableXml } from './table-xml.ts'

/** East Asian fonts of headings, as in official papers; running text keeps the look that the office gave its placeholder. */
const headingFonts = { 1: '黑体', 2: '楷体_GB2312' } as const

/** Repeats the paragraph in which 正文 stands once for each of the report's, and puts its tables between them. */
export class BodyPlugin extends TemplatePlugin {
  readonly contentType = 'body'

  override simpleTagReplacements(tag: Tag, data: ScopeData): void {
    // In the description of a picture there is no room for it.
    if (tag.placement !== TagPlacement.TextNode) return
    const { parts } = data.getScopeData() as unknown as BodyContent
    const paragraph = officeMarkup.query.containingParagraphNode(tag.xmlTextNode)
    const run = officeMarkup.query.containingRunNode(tag.xmlTextNode)
    const before = fontOf(run)
    for (const part of parts) {
      if ('table' in part) {
        xml.modify.insertBefore(xml.parser.parse(tableXml(part.table)), paragraph)
        continue
      }
      tag.xmlTextNode.textContent = part.text
      setFont(run, part.level === 0 ? before : headingFonts[part.level])
      xml.modify.insertBefore(xml.create.cloneNode(paragraph, true), paragraph)
    }
    setFont(run, before)
    // The last one stays, empty: a cell and a document have to end with a paragraph.
    tag.xmlTextNode.textContent = ''
  }
}

const fontNames = 'w:rFonts'
const eastAsia = 'w:eastAsia'

function fontOf(run: XmlNode): string | undefined {
  const fonts = run.childNodes?.find(({ nodeName }) => nodeName === OmlNode.W.RunProperties)?.childNodes?.find(({ nodeName }) => nodeName === fontNames)
  return fonts && 'attributes' in fonts ? fonts.attributes?.[eastAsia] : undefined
}

function setFont(run: XmlNode, font: string | undefined): void {
  let properties = run.childNodes?.find(({ nodeName }) => nodeName === OmlNode.W.RunProperties)
  if (!properties) {
    if (font === undefined) return
    properties = xml.create.generalNode(OmlNode.W.RunProperties)
    xml.modify.insertChild(run, properties, 0)
  }
  let fonts = properties.childNodes?.find(({ nodeName }) => nodeName === fontNames)
  if (!fonts) {
    if (font === undefined) return
    fonts = xml.create.generalNode(fontNames, { attributes: {} })
    // A style of the run comes first.
    xml.modify.insertChild(properties, fonts, properties.childNodes?.[0]?.nodeName === 'w:rStyle' ? 1 : 0)
  }
  if (!('attributes' in fonts)) return
  const { [eastAsia]: _, ...others } = fonts.attributes ?? {}
  fonts.attributes = font === undefined ? others : { ...others, [eastAsia]: font }
}
