const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text between tags as it is meant. */
export function xmlText(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,4}));/gi, (whole, hex?: string, digits?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole
    const point = hex === undefined ? Number(digits) : Number.parseInt(hex, 16)
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
}

/** The same in a workbook, which writes as _x000D_ what XML cannot. */
export function plainText(text: string): string {
  const read = xmlText(text)
  return read.includes('_x') ? read.replaceAll(/_x([\da-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : read
}

/** A text to be put between tags. */
export function escapedXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** In a workbook _x0041_ stands for A, so a text that really says so has its first sign written in the same way. */
export function withoutCodes(text: string): string {
  return text.replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
}

/** Value of an attribute of a tag; null where it has none. */
export function attribute(tag: string, name: string): string | null {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return match ? plainText(match[1] ?? match[2] ?? '') : null
}

/** What stands inside each tag of that name, whatever prefix its writer gives it. */
export function tagsNamed(name: string, xml: string): string[] {
  return Array.from(xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*)?>`, 'g')), ([, inside]) => inside ?? '')
}

/** The text of a string that may come in runs, each with a look of its own; how it is pronounced is left out. */
export function textOfRuns(xml: string): string {
  const spoken = xml.includes('rPh') ? xml.replaceAll(/<(\w+:)?rPh\b[\s\S]*?<\/(\w+:)?rPh>/g, '') : xml
  return plainText(Array.from(spoken.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g), ([, text]) => text ?? '').join(''))
}
