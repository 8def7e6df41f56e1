import type { Figure } from '../figure.ts'
import { unitBehind } from '../figure-text.ts'
import { chineseNumber } from '../outline.ts'
import type { FigureForm, Inline } from '../report.ts'

/** A piece of a sentence: words and live figures. Empty where there is nothing to say. */
export type Piece = readonly Inline[]

export function words(text: string): Piece {
  return text === '' ? [] : [{ text }]
}

export function figure({ key }: Figure, as: FigureForm): Piece {
  return [{ figure: key, as }]
}

/** The figure with its own measure word right behind it; a rate brings its sign itself. */
export function counted(of: Figure): Piece {
  return [...figure(of, 'number'), ...words(unitBehind(of))]
}

/** One after the other; what is empty leaves no mark. */
export function joined(pieces: readonly Piece[], mark: string): Piece {
  return pieces.filter((piece) => piece.length > 0).flatMap((piece, index) => (index === 0 ? piece : [...words(mark), ...piece]))
}

/** `beginning` stands only where something follows. */
export function begun(beginning: string, piece: Piece): Piece {
  return piece.length === 0 ? [] : [...words(beginning), ...piece]
}

export function sentence(...clauses: readonly Piece[]): Piece {
  const said = joined(clauses, '，')
  return said.length === 0 ? [] : [...said, { text: '。' }]
}

/** 一是…；二是…；三是…。 A single one stands without its number. */
export function enumerated(pieces: readonly Piece[]): Piece {
  const said = pieces.filter((piece) => piece.length > 0)
  if (said.length < 2) return sentence(...said)
  return [...joined(said.map((piece, index) => begun(`${chineseNumber(index + 1)}是`, piece)), '；'), { text: '。' }]
}

/** As a paragraph keeps it: neighbouring words are one run. */
export function merged(piece: Piece): Inline[] {
  const runs: Inline[] = []
  for (const inline of piece) {
    const last = runs.at(-1)
    if ('text' in inline && last && 'text' in last) runs[runs.length - 1] = { text: last.text + inline.text }
    else runs.push(inline)
  }
  return runs
}
