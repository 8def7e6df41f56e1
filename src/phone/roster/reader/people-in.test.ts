import { expect, test } from 'vitest'
import { peopleIn } from './people-in.ts'

const areas = [{ code: '450126104202', name: '民范村委会', shortName: '民范村', parent: null, initials: '' }]
const by = { id: 's', name: '督导员', role: 'supervisor', areas: ['450126104000'], demo: false } as const
const read = (text: string) => peopleIn(new Blob([text]), { areas, by })

test('people of a file are read row by row; somebody who stands twice is told', async () => {
  const lines = ['花名册,,', '姓名,联系电话,村代码', '李四,13800138000,450126104202', ',,', '王五,,450126104299', '李四,,450126104202']
  expect(await read(lines.join('\n'))).toEqual({
    rows: [{ row: 3, name: '李四', role: 'worker', areas: ['450126104202'] }],
    faults: [
      { row: 5, why: 'unknown-area', value: '450126104299' },
      { row: 6, why: 'twice-in-file', value: '李四' },
    ],
  })
})

test('a file without the headers of people is none', async () => {
  expect(await read('村,门牌\n民范村,1号')).toEqual({ fault: 'no-people' })
  expect(await read('')).toEqual({ fault: 'empty' })
})
