import type { BookDatabase } from '../database.ts'

/**
 * What stays readable in a sealed book, and why. Everything else of every table is sealed, tables that are added later too.
 *
 * | what                            | why                                                                               |
 * |---------------------------------|-----------------------------------------------------------------------------------|
 * | keys and indexed fields         | the database finds rows by them: ids, codes of areas and places, days, states      |
 * | marks, bundleMarks              | nothing but such keys: place, day, outcome, visit, author                         |
 * | sequences                       | nothing but numbers                                                               |
 * | carriedBytes                    | rescue files of colleagues, sealed already for the office, and up to 400 MB        |
 * | meta: device                    | the way back in after a lost PIN asks the office for this phone                   |
 * | meta: lock                      | the wrapped key itself, and how many tries were wrong                             |
 *
 * No name of a place, an area or a person, no note, no text, no figure and no picture is among them.
 */
export const plainTables: readonly string[] = ['marks', 'bundleMarks', 'sequences', 'carriedBytes']

export const plainFacts: readonly string[] = ['device', 'lock']

/** The fields of each table by which the database finds its rows. */
export function keyFields({ tables }: BookDatabase): ReadonlyMap<string, readonly string[]> {
  return new Map(
    tables.map(({ name, schema }) => {
      const paths = [schema.primKey, ...schema.indexes].flatMap(({ keyPath }) => keyPath ?? [])
      return [name, [...new Set(paths)].filter((path) => path !== '')]
    }),
  )
}
