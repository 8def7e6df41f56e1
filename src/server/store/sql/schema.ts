import { migrations } from './migrations.ts'

export interface TableShape {
  readonly name: string
  /** Of the primary key, in its order. */
  readonly key: readonly string[]
  /** Tables that its rows point to. */
  readonly parents: readonly string[]
}

/** The tables that these steps make, parents first as they are made. */
export function tablesOf(steps: readonly (readonly string[])[] = migrations): TableShape[] {
  return steps.flat().flatMap((statement) => {
    const [, name] = /^create table (\w+)/.exec(statement) ?? []
    if (name === undefined) return []
    const [, composed] = /primary key \(([\w, ]+)\)/.exec(statement) ?? []
    const [, single = ''] = /[(,]\s*(\w+) \w+( not null)? primary key/.exec(statement) ?? []
    const parents = Array.from(statement.matchAll(/references (\w+)/g), ([, parent = '']) => parent)
    return [{ name, key: composed?.split(', ') ?? [single], parents }]
  })
}

/** A table whose rows lie with their towns; the others are small and stand for the whole office. */
export function isOfTowns({ key }: TableShape): boolean {
  return key[0] === 'town'
}
