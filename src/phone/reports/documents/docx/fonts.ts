import type { IFontAttributesProperties } from 'docx'

interface Font {
  /** As offices have it. */
  readonly name: string
  /** What every Windows and every WPS has instead. */
  readonly instead: string
  readonly family: 'roman' | 'modern' | 'script' | 'swiss'
}

const song: Font = { name: '方正小标宋简体', instead: '宋体', family: 'script' }
const fang: Font = { name: '仿宋_GB2312', instead: '仿宋', family: 'modern' }
const kai: Font = { name: '楷体_GB2312', instead: '楷体', family: 'modern' }
const hei: Font = { name: '黑体', instead: 'SimHei', family: 'modern' }
const plain: Font = { name: '宋体', instead: 'SimSun', family: 'roman' }

/** Digits and letters are Times New Roman throughout. */
const withDigits = ({ name }: Font): IFontAttributesProperties => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: name })

export const titleFont = withDigits(song)
export const bodyFont = withDigits(fang)
export const secondFont = withDigits(kai)
export const headingFont = withDigits(hei)
export const pageNumberFont: IFontAttributesProperties = { ascii: plain.name, hAnsi: plain.name, cs: plain.name, eastAsia: plain.name }

/**
 * Names for each font what stands in for it where it is not installed, which the library cannot write; charset 86 are
 * the Chinese ones.
 */
export function fontTable(): string {
  const fonts = [song, fang, kai, hei, plain].map(
    ({ name, instead, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="auto"/></w:font>`,
  )
  const times = '<w:font w:name="Times New Roman"><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>'
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${times}${fonts.join('')}</w:fonts>`
}
