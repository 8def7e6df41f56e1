import { expect, test } from 'vitest'
import { toPostgres } from '../../src/server/store/postgres/render.ts'
import { migrations } from '../../src/server/store/sql/migrations.ts'
import { isOfTowns, tablesOf } from '../../src/server/store/sql/schema.ts'

/** Small, and for the whole office: every node has them. */
const ofTheOffice = ['marks', 'accounts', 'codes', 'sessions', 'cut_off', 'former_areas', 'imports']
const statements = migrations.flat()

test('every table belongs to its towns, town first in its key, or is one of the few of the office', () => {
  const office = tablesOf().filter((table) => !isOfTowns(table)).map(({ name }) => name)
  expect(office.sort()).toEqual([...ofTheOffice].sort())
  for (const { name, key } of tablesOf()) expect([name, key.every((column) => /^\w+$/.test(column))]).toEqual([name, true])
})

test('every unique key of a town’s table begins with the town', () => {
  const unique = statements.filter((statement) => statement.startsWith('create unique index'))
  expect(unique.length).toBeGreaterThan(3)
  for (const statement of unique) expect(statement).toMatch(/ on \w+ \(town, /)
  expect(statements.filter((statement) => /\bunique\b/.test(statement) && !statement.startsWith('create unique index'))).toEqual([])
})

test('a row points only to the office’s tables', () => {
  for (const { name, parents } of tablesOf()) {
    expect([name, parents.filter((parent) => !ofTheOffice.includes(parent))]).toEqual([name, []])
  }
  expect(statements.filter((statement) => /on delete set null|create trigger|serial|generated/i.test(statement))).toEqual([])
})

test('a step changes one thing a statement, in words that both engines have', () => {
  for (const statement of statements) {
    expect(statement).toMatch(/^(create table|create (unique )?index|alter table \w+ add column|update \w+ set \w+ = \w+$)/)
    expect(statement).not.toContain(';')
  }
  expect(toPostgres('create table a (town text not null, n integer, r real, b blob, primary key (town)) strict, without rowid')).toBe(
    'create table a (town text collate "C" not null, n bigint, r double precision, b bytea, primary key (town))',
  )
})
