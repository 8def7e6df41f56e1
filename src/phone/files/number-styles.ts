import { attribute, tagsNamed } from './xml.ts'

/** For each style of a cell whether a number in it is a day. */
export function dateStyles(xml: string): readonly boolean[] {
  return stylesThat(xml, showsDay, (code) => /[yd年日]/i.test(code))
}

/** For each style of a cell whether a number in it is shown a hundredfold, as per cent. */
export function percentStyles(xml: string): readonly boolean[] {
  return stylesThat(xml, (id) => id === 9 || id === 10, (code) => code.includes('%'))
}

/** The day that a workbook counts as a number, from 1900 or from 1904; midnight UTC. */
export function dayOf(serial: number, from1904: boolean): Date {
  return new Date(Math.round((serial - (from1904 ? 24_107 : 25_569)) * 86_400_000))
}

/** Built-in number formats that show a day, the Chinese ones (27 to 36, 50 to 58) among them. ECMA-376 part 1, 18.8.30. */
const showsDay = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

/** A format of the workbook's own is judged by its code, without what it only prints. */
function stylesThat(xml: string, builtIn: (id: number) => boolean, own: (code: string) => boolean): readonly boolean[] {
  const codes = new Map(tagsNamed('numFmt', xml).map((tag) => [attribute(tag, 'numFmtId'), attribute(tag, 'formatCode') ?? '']))
  const styles = /<(\w+:)?cellXfs\b[\s\S]*?<\/(\w+:)?cellXfs>/.exec(xml)?.[0] ?? ''
  return tagsNamed('xf', styles).map((tag) => {
    const id = attribute(tag, 'numFmtId') ?? '0'
    const code = codes.get(id)
    return code === undefined ? builtIn(Number(id)) : own(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''))
  })
}
