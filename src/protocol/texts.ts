import * as v from 'valibot'

/*
 * What texts may hold, decided here for every message. What somebody wrote down (notes, reasons, answers) is taken to the
 * letter, whatever it holds: it lies in the store as JSON, where NUL and half a character are spelled out, and no visit is
 * ever turned down over a sign in its note. What becomes a name or a word in a list (people, places, areas, campaigns,
 * units, files) holds only what every database, XML and spreadsheet can hold, and is refused by name where it does not.
 */

/** Written by a person; shown and exported as text, never taken for anything else. */
export const written = (most: number) => v.pipe(v.string(), v.maxLength(most))

/** The same where something has to be said; blanks around it do not count. */
export const said = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most))

/** A name: at least one sign, blanks around it do not count. */
export const name = (most: number) => v.pipe(said(most), v.check(isWritable, unwritable))

/** As a name, and may be empty. */
export const label = (most: number) => v.pipe(written(most), v.check(isWritable, unwritable))

const unwritable = 'holds a control character or half a character'

/** Without control characters but tab and line breaks, halves of surrogate pairs and what Unicode says is no character. */
export function isWritable(text: string): boolean {
  return !/[^\P{Cc}\t\n\r]|\p{Cs}|[\uFDD0-\uFDEF\uFFFE\uFFFF]/u.test(text)
}
