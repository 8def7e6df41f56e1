/** A picture as a list of shapes from back to front, in pixels: laid out without a canvas, painted on one. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly ground: string
  readonly shapes: readonly Shape[]
}

/** `hatched`: with slanted lines of that colour, so that printers without colour and eyes without it tell areas apart. */
export interface Filling {
  readonly fill?: string
  readonly hatched?: string
  readonly stroke?: string
  readonly lineWidth?: number
  readonly dashed?: boolean
}

export type Shape =
  | ({ readonly shape: 'box'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly round?: number } & Filling)
  /** `d` as in SVG. */
  | ({ readonly shape: 'path'; readonly d: string } & Filling)
  | { readonly shape: 'text'; readonly x: number; /** Of the base line. */ readonly y: number; readonly text: string; readonly size: number; readonly colour: string; readonly align?: 'left' | 'center' | 'right'; readonly bold?: boolean; readonly haloed?: boolean }

/** Colours that stay apart in print; see the design's tokens. */
export const colours = { ink: '#1B2321', soft: '#47504C', line: '#C9C2B2', track: '#ECE6D8', accent: '#0C5D60', gap: '#A83C12', white: '#FFFFFF', paper: '#F6F2E8' } as const

/** How wide a text is about, in the fonts that a canvas finds: Chinese signs are square, others half as wide. */
export function textWidth(text: string, size: number): number {
  let width = 0
  for (const sign of text) width += sign > '\u2E7F' ? size : size * 0.58
  return width
}

/** As much of a text as has room, with dots where it was cut. */
export function fitted(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text
  const signs = Array.from(text)
  while (signs.length > 1 && textWidth(`${signs.join('')}…`, size) > width) signs.pop()
  return `${signs.join('')}…`
}
