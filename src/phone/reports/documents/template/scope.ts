import type { ImageContent } from 'easy-template-x'
import type { BodyContent } from './body-content.ts'
import { nameKey } from './figure-names.ts'

export type Content = string | ImageContent | BodyContent

/** What the placeholders of a part of a template stand for; names as `nameKey` gives them. */
export interface Scope {
  /** Null for a name that means nothing here. */
  readonly valueOf: (name: string) => Content | null
  /** Rows to be repeated. */
  readonly rowsOf: (name: string) => readonly Scope[] | null
}

/** A scope within others: what it does not know, they may. */
export function find<T>(scopes: readonly Scope[], look: (scope: Scope) => T | null): T | null {
  for (const scope of scopes.toReversed()) {
    const found = look(scope)
    if (found !== null) return found
  }
  return null
}

/**
 * What the library asks for: a path of names and row numbers (各镇, 0, 覆盖户数). Nothing is looked up in an object of the
 * language, so no name in a template reaches anything but these.
 */
export function resolve(root: Scope, path: readonly string[]): Content | readonly Scope[] | null {
  const scopes = [root]
  let rows: readonly Scope[] | null = null
  for (const part of path.slice(0, -1)) {
    if (rows) {
      const row = rows[Number(part)]
      if (row) scopes.push(row)
      rows = null
    } else rows = find(scopes, ({ rowsOf }) => rowsOf(nameKey(part)))
  }
  const name = nameKey(path.at(-1) ?? '')
  return find(scopes, ({ valueOf }) => valueOf(name)) ?? find(scopes, ({ rowsOf }) => rowsOf(name))
}
