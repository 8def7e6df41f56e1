import { describe, expect, test } from 'vitest'
import { standardVocabulary } from '../vocabulary.ts'
import type { Area } from '../area.ts'
import type { Cell } from './cell.ts'
import { createKnownAreas } from './known-areas.ts'
import { readAreaRow } from './read-area-row.ts'
import { readPlaceRow } from './read-place-row.ts'

const area = (code: string, name: string, shortName = name): Area => ({ code, name, shortName, parent: null, initials: '' })
const areas = [
  area('450126104000', '新桥镇'),
  area('450126105000', '武陵镇'),
  area('450126104202', '民范村委会', '民范村'),
  area('450126104203', '新安村委会', '新安村'),
  area('450126105203', '新安村委会', '新安村'),
  area('450126104202003', '第3网格'),
]
const county = createKnownAreas(areas, ['450126000000'])
const town = createKnownAreas(areas, ['450126104000'])

describe('a row of a list of places', () => {
  const columns = { villageCode: 0, town: 1, village: 2, gridCode: 3, hamlet: 4, kind: 5, name: 6, size: 7, longitude: 8, latitude: 9 }
  const good: Record<keyof typeof columns, Cell> = {
    villageCode: 450126104202,
    town: '新桥镇',
    village: '民范村',
    gridCode: '3',
    hamlet: '12组',
    kind: '',
    name: '３７号',
    size: '４人',
    longitude: 108.8046001,
    latitude: '23.2206',
  }
  const read = (change: Partial<typeof good> = {}, known = county) =>
    readPlaceRow(5, Object.values({ ...good, ...change }), { columns, known, vocabulary: standardVocabulary, kind: 'household' })
  const why = (change: Partial<typeof good>, known = county) => {
    const result = read(change, known)
    return 'fault' in result ? [result.fault.why, result.fault.value] : 'understood'
  }

  test('that is right is understood', () => {
    expect(read()).toEqual({
      ok: {
        row: 5,
        id: null,
        kind: 'household',
        name: '12组 37号',
        area: '450126104202003',
        hamlet: '12组',
        point: { latitude: 23.2206, longitude: 108.8046 },
        size: 4,
      },
    })
  })

  test('names its village by code, or by name where only one fits', () => {
    expect(why({ villageCode: '', village: '新安村', gridCode: '' })).toBe('understood')
    expect(why({ villageCode: '', town: '', village: '新安村' })).toEqual(['two-villages', '新安村'])
    expect(why({ villageCode: '', town: '', village: '新安村', gridCode: '' }, town)).toBe('understood')
    expect(why({ villageCode: '', village: '' })).toEqual(['no-village', ''])
    expect(why({ villageCode: '', village: '无此村' })).toEqual(['unknown-village', '新桥镇 无此村'])
    expect(why({ villageCode: '450126104299' })).toEqual(['unknown-village', '450126104299'])
    expect(why({ villageCode: '4501261042' })).toEqual(['bad-code', '4501261042'])
    expect(why({ villageCode: 450126104203 })).toEqual(['village-differs', '450126104203 民范村'])
  })

  test('stays inside the areas of who imports', () => {
    expect(why({ villageCode: '450126105203', town: '', village: '', gridCode: '' }, town)).toEqual(['other-area', '450126105203'])
    expect(why({ villageCode: '450126105203', town: '', village: '', gridCode: '' })).toBe('understood')
  })

  test('names a grid, a kind and numbers that exist', () => {
    expect(why({ gridCode: '9' })).toEqual(['unknown-grid', '9'])
    expect(why({ gridCode: '450126104202003' })).toBe('understood')
    expect(why({ kind: '小学' })).toBe('understood')
    expect(why({ kind: '火星基地' })).toEqual(['unknown-kind', '火星基地'])
    expect(why({ size: '四五口人' })).toEqual(['bad-size', '四五口人'])
    expect(why({ size: '' })).toBe('understood')
    expect(why({ name: '' })).toEqual(['no-name', ''])
    expect(why({ name: '长'.repeat(61) })).toEqual(['long-name', '12组 ' + '长'.repeat(61)])
  })

  test('holds no data of a person, and does not repeat them', () => {
    expect(why({ name: '37号 13800138000' })).toEqual(['personal-data', ''])
  })

  test('has its point the right way round, or none', () => {
    expect(why({ longitude: '', latitude: '' })).toBe('understood')
    expect(why({ longitude: 23.2206, latitude: 108.8046 })).toEqual(['point-swapped', '23.2206 108.8046'])
    expect(why({ longitude: 0, latitude: 0 })).toEqual(['bad-point', '0 0'])
    expect(why({ longitude: '东边', latitude: 23 })).toEqual(['bad-point', '东边 23'])
  })
})

describe('a row of a list of areas', () => {
  const columns = { code: 0, name: 1, gridCode: 2 }
  const read = (cells: Cell[], known = county) => readAreaRow(2, cells, columns, known)

  test('gives a village, or a grid by its own number', () => {
    expect(read(['４５０１２６１０４２０４', '三才村委会'])).toEqual({ ok: { row: 2, code: '450126104204', name: '三才村委会' } })
    expect(read([450126104202, '第7网格', '第7网格'])).toEqual({ ok: { row: 2, code: '450126104202007', name: '第7网格' } })
    expect(read(['', '第7网格', '450126104202007'])).toEqual({ ok: { row: 2, code: '450126104202007', name: '第7网格' } })
  })

  test('needs a code, a name and an area above it', () => {
    expect(read(['', '三才村'])).toEqual({ fault: { row: 2, why: 'no-code', value: '' } })
    expect(read(['45012610', '三才村'])).toEqual({ fault: { row: 2, why: 'bad-code', value: '45012610' } })
    expect(read(['450126104204', ''])).toEqual({ fault: { row: 2, why: 'no-name', value: '' } })
    expect(read(['450126106201', '某村'])).toEqual({ fault: { row: 2, why: 'no-parent', value: '450126106201' } })
    expect(read(['450126105204', '某村'], town)).toEqual({ fault: { row: 2, why: 'other-area', value: '450126105204' } })
  })
})
