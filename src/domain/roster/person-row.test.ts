import { describe, expect, test } from 'vitest'
import type { Area } from '../area.ts'
import type { Account } from '../people.ts'
import { matchPeople, personKey, readPersonRow, type PeopleColumns } from './person-row.ts'

const area = (code: string, name: string, shortName = name): Area => ({ code, name, shortName, parent: null, initials: '' })
const areas = new Map(
  [
    area('450126104000', '新桥镇'),
    area('450126104202', '民范村委会', '民范村'),
    area('450126104202001', '民范村第1网格', '第1网格'),
    area('450126104202002', '民范村第2网格', '第2网格'),
    area('450126104203001', '新安村第1网格', '第1网格'),
    area('450126105000', '大桥镇'),
  ].map((each) => [each.code, each]),
)
const by: Account = { id: 's', name: '督导员', role: 'supervisor', areas: ['450126104000'], demo: false }
const columns: PeopleColumns = { name: 0, role: 1, codes: 2, within: 3, areas: 4 }
const read = (...cells: string[]) => readPersonRow(2, cells, { columns, areas, by })

describe('a list of people', () => {
  test('is known by its headers, under titles; columns about ID and telephone numbers are never read', () => {
    const rows = [['新桥镇网格员花名册'], ['序号', '姓名', '身份证号', '岗位', '网格代码', '联系电话']]
    expect(matchPeople(rows)).toEqual({ header: 1, columns: { name: 1, role: 3, codes: 4 } })
    expect(matchPeople([['姓名', '联系电话']])).toBeNull()
    expect(matchPeople([['户主姓名', '村代码', '门牌']])).toBeNull()
    expect(matchPeople([])).toBeNull()
  })

  test('gives each person their areas by code, several of them too', () => {
    expect(read('李四', '网格员', '450126104202001、450126104202002', '', '')).toEqual({
      ok: { row: 2, name: '李四', role: 'worker', areas: ['450126104202001', '450126104202002'] },
    })
    expect(read('李四', '', '450126104202', '', '民范村')).toMatchObject({ ok: { role: 'worker', areas: ['450126104202'] } })
  })

  test('takes a name, or the number of a grid, inside the area whose code stands beside it', () => {
    expect(read('李四', '', '', '450126104202', '第1网格')).toMatchObject({ ok: { areas: ['450126104202001'] } })
    expect(read('李四', '', '', '450126104202', '1、2')).toMatchObject({ ok: { areas: ['450126104202001', '450126104202002'] } })
    expect(read('李四', '', '', '450126104000', '民范村')).toMatchObject({ ok: { areas: ['450126104202'] } })
  })

  test.each([
    ['a name alone', ['李四', '', '', '', '民范村'], 'name-alone'],
    ['a name that fits twice', ['李四', '', '', '450126104000', '第1网格'], 'two-areas'],
    ['a name that is not there', ['李四', '', '', '450126104202', '第9网格'], 'unknown-area'],
    ['a code that is not there', ['李四', '', '450126104999', '', ''], 'unknown-area'],
    ['no code', ['李四', '', '民范村', '', ''], 'bad-code'],
    ['nothing', ['李四', '', '', '', ''], 'no-area'],
    ['a role that nobody knows', ['李四', '队长', '450126104202', '', ''], 'unknown-role'],
    ['no name', ['', '', '450126104202', '', ''], 'no-name'],
    ['a telephone number', ['李四13800138000', '', '450126104202', '', ''], 'personal-data'],
    ['a town for a worker', ['李四', '', '450126104000', '', ''], 'may-not-invite'],
    ['a role above one’s own', ['李四', '督导员', '450126104000', '', ''], 'may-not-invite'],
  ] as const)('refuses %s', (_, cells, why) => {
    expect(read(...cells)).toMatchObject({ fault: { row: 2, why } })
  })

  test('knows a person by name, role and areas, in whatever order', () => {
    const person = { name: '李四', role: 'worker', areas: ['a', 'b'] } as const
    expect(personKey(person)).toBe(personKey({ ...person, areas: ['b', 'a'] }))
    expect(personKey(person)).not.toBe(personKey({ ...person, areas: ['a'] }))
    expect(personKey(person)).not.toBe(personKey({ ...person, name: '王五' }))
  })
})
