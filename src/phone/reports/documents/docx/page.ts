import { DocumentGridType, PageOrientation, type ISectionPropertiesOptions } from 'docx'

/** Word measures in twentieths of a point. */
export const points = (n: number) => Math.round(n * 20)
export const millimetres = (n: number) => Math.round((n / 25.4) * 1440)

/** Width of the text block: 156 mm (GB/T 9704-2012). */
export const blockWidth = millimetres(156)

/** 22 lines a page; a grid that counts characters too gives too few, so lines are exact and the grid counts lines alone. */
export const lineHeight = points(28)

/**
 * 28 characters of 16 points a line, each drawn at 98 per cent of its width. Drawing them closer together would do as well,
 * but LibreOffice then loses the comma that hangs in the margin of a justified line.
 */
export const narrower = 98
export const characterWidth = points(15.7)

export const pageProperties: ISectionPropertiesOptions = {
  page: {
    size: { width: millimetres(210), height: millimetres(297), orientation: PageOrientation.PORTRAIT },
    // The page number stands 7 mm below the text block.
    margin: { top: millimetres(37), left: millimetres(28), right: millimetres(26), bottom: millimetres(35), header: millimetres(15), footer: millimetres(23), gutter: 0 },
  },
  grid: { type: DocumentGridType.LINES, linePitch: lineHeight },
}
