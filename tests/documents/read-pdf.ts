import { inflateSync } from 'node:zlib'
import { groupBy } from '../../src/domain/group-by.ts'

/** A line of a page: what stands at one height, from left to right. */
export interface PdfLine {
  /** Points from the left edge, and from the bottom. */
  readonly x: number
  readonly y: number
  readonly size: number
  readonly text: string
}

/** The text of a PDF as LibreOffice writes it, page by page, top to bottom. No more of the format is understood. */
export function readPdf(bytes: Buffer): PdfLine[][] {
  const objects = new Map(Array.from(bytes.toString('latin1').matchAll(/\n(\d+) 0 obj\n(.*?)\nendobj\n/gs), ([, id = '', body = '']) => [id, body]))
  const stream = (id: string | undefined) => {
    const packed = /stream\r?\n(.*)\nendstream\s*$/s.exec(objects.get(id ?? '') ?? '')?.[1]
    return packed === undefined ? '' : inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
  }
  const fonts = new Map<string, ReadonlyMap<string, string>>()
  for (const body of objects.values()) {
    for (const [, name = '', id = ''] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      fonts.set(name, signsOf(stream(/\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1])))
    }
  }
  const pages = [...objects.values()].filter((body) => /\/Type\/Page\//.test(body))
  return pages.map((page) => linesOf(stream(/\/Contents (\d+) 0 R/.exec(page)?.[1]), fonts))
}

function signsOf(map: string): ReadonlyMap<string, string> {
  const pairs = Array.from(map.matchAll(/<([0-9A-F]{2,4})> <([0-9A-F]{4,})>/g), ([, code = '', text = '']) => [code, fromHex(text)] as const)
  return new Map(pairs)
}

const fromHex = (text: string) => String.fromCharCode(...(text.match(/.{4}/g) ?? []).map((four) => Number.parseInt(four, 16)))

function linesOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): PdfLine[] {
  const pieces = Array.from(content.matchAll(/BT\s(?:[-\d.]+ ){0,4}?([-\d.]+) ([-\d.]+) T[dm].*?\/(F\d+) ([\d.]+) Tf(.*?)ET/gs), ([, x, y, font = '', size, shown = '']) => {
    const signs = fonts.get(font)
    const codes = Array.from(shown.matchAll(/<([0-9A-F]+)>/g), ([, hex = '']) => hex.match(/../g) ?? []).flat()
    return { x: Number(x), y: Number(y), size: Number(size), text: codes.map((code) => signs?.get(code) ?? '').join('') }
  })
  const byHeight = groupBy(pieces, ({ y }) => Math.round(y))
  return [...byHeight.values()]
    .map((all) => {
      const ordered = all.toSorted((a, b) => a.x - b.x)
      return { x: ordered[0]?.x ?? 0, y: ordered[0]?.y ?? 0, size: Math.max(...all.map(({ size }) => size)), text: ordered.map(({ text }) => text).join('') }
    })
    .toSorted((a, b) => b.y - a.y)
}
