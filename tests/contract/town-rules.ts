import { isOfTowns, tablesOf } from '../../src/server/store/sql/schema.ts'
import type { Statement } from '../support/recorded-statements.ts'

const tables = tablesOf()
const ofTowns = tables.filter(isOfTowns).map(({ name }) => name)
const townTable = new RegExp(`\\b(?:from|join|into|update) (${ofTowns.join('|')})\\b`, 'g')

/** What may look into every town at once, and why. */
const wide: readonly (readonly [RegExp, string])[] = [
  [/^select town from audit_heads order by town$/, 'the chains of the log, gone over one by one'],
  [/^select hash from photo_names where hash = any/, 'one photo may stand with visits of other towns'],
  [/^select town, hash from photo_copies where hash = any/, 'and so does what is shown of it'],
  [/^select waiting, reports\.at, cut_off\.at as cutOff from reports left join cut_off/, 'the gauges of the whole office, for its operator'],
  [/^select town from streams order by town$/, 'summaries are made anew and checked town by town'],
  [/^select town, last from streams where/, 'a reader asks which towns its areas have'],
  [/^select (count|sum)\(/, 'the counts of the whole office, shown to its operator'],
  [/from successions left join areas on areas\.town = successions\.town/, 'the history of divisions is read once and kept'],
  [/^select count\(\*\) as n from successions inner join imports/, 'what has become part of this town lies with the towns of old'],
  [/from campaigns where id = \$1/, 'an id must not stand for two campaigns, even in two towns'],
  [/^select \* from areas where .* order by code$/, 'the divisions of a whole county, by their codes'],
  [/from import_rows where import = /, 'an import may have touched several towns'],
]

/** How a statement breaks the rules of a store whose rows lie with their towns; empty when it keeps them all. */
export function faultsOf({ text: quoted }: Statement): string[] {
  const text = quoted.replaceAll('"', '').replaceAll(/\s+/g, ' ').trim()
  const named = Array.from(text.matchAll(townTable), ([, name = '']) => name)
  const faults: string[] = []
  const fault = (broken: boolean, sentence: string) => broken && faults.push(`${sentence}: ${text}`)
  fault(/\b(nextval|now|random|clock_timestamp|current_timestamp)\b/.test(text), 'the clock and chance are ours, not the database’s')
  fault(text.startsWith('insert') && /\bselect\b/.test(text), 'no subquery in what is inserted')
  fault(/\b(unnest|grouping sets|recursive)\b/.test(text), 'what only one node can do')
  if (named.length === 0) return faults
  fault(text.startsWith('insert') && !/^insert into \w+ \(town, /.test(text), 'a row is inserted with its town first')
  fault(/on conflict \((?!town\b)/.test(text), 'a key begins with the town')
  fault(/^(update|delete)/.test(text) && !/where (\w+\.)?town = \$\d+/.test(text), 'what is changed or deleted lies in one town')
  fault(/^update \w+ set .*\btown = .* where/.test(text), 'a row never changes its town')
  fault(/\bfor (update|share)\b/.test(text) && !/\btown = \$\d+/.test(text), 'rows are locked in one town')
  fault(named.length > 1 && / join /.test(text) && !/\b\w+\.town = \w+\.town\b/.test(text), 'towns’ tables are joined by town')
  const reads = text.startsWith('select') && !/\btown( = | >= | = any)/.test(text)
  fault(reads && !wide.some(([allowed]) => allowed.test(text)), 'a read names its towns')
  return faults
}

/** The towns that a transaction writes into. */
export function townsWritten(transaction: readonly Statement[]): Set<string> {
  const towns = new Set<string>()
  for (const { text, values } of transaction) {
    const inserted = /^insert into "(\w+)" \(([^)]*)\)/.exec(text)
    const columns = inserted?.[2]?.split(', ') ?? []
    if (inserted && ofTowns.includes(inserted[1] ?? '')) {
      const rows = text.split(' on conflict ')[0]?.match(/\(\$/g)?.length ?? 0
      for (let row = 0; row < rows; row++) towns.add(String(values[row * columns.length + columns.indexOf('"town"')]))
    }
    const changed = /^(?:update|delete from) "(\w+)" .*"town" = \$(\d+)/.exec(text)
    if (changed && ofTowns.includes(changed[1] ?? '')) towns.add(String(values[Number(changed[2]) - 1]))
  }
  return towns
}
