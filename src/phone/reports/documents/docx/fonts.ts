export interface Font {
  /** As offices have it. */
  readonly name: string
  /** What every Windows and every WPS has instead. */
  readonly instead: string
  readonly family: 'roman' | 'modern' | 'script'
}

export const fonts = {
  title: { name: '方正小标宋简体', instead: '宋体', family: 'script' },
  body: { name: '仿宋_GB2312', instead: '仿宋', family: 'modern' },
  second: { name: '楷体_GB2312', instead: '楷体', family: 'modern' },
  heading: { name: '黑体', instead: 'SimHei', family: 'modern' },
  pageNumber: { name: '宋体', instead: 'SimSun', family: 'roman' },
} as const satisfies Record<string, Font>

/** Of digits and letters throughout, the page number apart. */
export const digitFont = 'Times New Roman'

/** For each font what stands in for it where it is not installed; charset 86 are the Chinese ones. */
export function fontTable(): string {
  const chinese = Object.values(fonts).map(
    ({ name, instead, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="auto"/></w:font>`,
  )
  const latin = `<w:font w:name="${digitFont}"><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${latin}${chinese.join('')}</w:fonts>`
}
