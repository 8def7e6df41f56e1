import { attribute, tagsNamed } from '../../../files/xml.ts'

/** Built-in number formats that show a day, the Chinese ones (27 to 36, 50 to 58) among them. ECMA-376 part 1, 18.8.30. */
const builtIn = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

/** For each style of a cell whether a number in it is a day. */
export function dateStyles(xml: string): readonly boolean[] {
  const own = new Map(tagsNamed('numFmt', xml).map((tag) => [attribute(tag, 'numFmtId'), attribute(tag, 'formatCode') ?? '']))
  const styles = /<(\w+:)?cellXfs\b[\s\S]*?<\/(\w+:)?cellXfs>/.exec(xml)?.[0] ?? ''
  return tagsNamed('xf', styles).map((tag) => {
    const id = attribute(tag, 'numFmtId') ?? '0'
    const code = own.get(id)
    return code === undefined ? builtIn(Number(id)) : /[yd年日]/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''))
  })
}

/** The day that a workbook counts as a number, from 1900 or from 1904; midnight UTC. */
export function dayOf(serial: number, from1904: boolean): Date {
  return new Date(Math.round((serial - (from1904 ? 24_107 : 25_569)) * 86_400_000))
}
