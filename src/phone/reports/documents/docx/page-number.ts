import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx'
import { points } from './page.ts'
import { styleIds } from './styles.ts'

const oneCharacter = points(14)

/** A dash on each side; odd pages at the right, even ones at the left, one character in. */
export const pageNumbers = () => ({
  default: pageNumber(AlignmentType.RIGHT, { right: oneCharacter }),
  even: pageNumber(AlignmentType.LEFT, { left: oneCharacter }),
})

function pageNumber(alignment: (typeof AlignmentType)[keyof typeof AlignmentType], indent: { readonly left?: number; readonly right?: number }): Footer {
  return new Footer({
    children: [new Paragraph({ style: styleIds.pageNumber, alignment, indent, children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })] })],
  })
}
