import { describe, expect, test } from 'vitest'
import { guessList, matchColumns, missingFields } from './columns.ts'

describe('the headers of an office', () => {
  test('are found under merged titles and notes, in any order and with stars and brackets', () => {
    const rows = [
      ['新桥镇走访对象名册', null, null, null, null],
      ['填报单位：新桥镇反诈中心', null, null, '2026年9月', null],
      ['序号', '门 牌 号*', '人口（人）', '所属村', '经度', '纬度', '乡镇'],
      [1, '12组37号', 4, '民范村', 108.8, 23.2, '新桥镇'],
    ]
    expect(matchColumns(rows, 'places')).toEqual({
      header: 2,
      columns: { name: 1, size: 2, village: 3, longitude: 4, latitude: 5, town: 6 },
      personal: [],
    })
  })

  test('about persons are named and never read', () => {
    const matched = matchColumns([['户主姓名', '村代码', '门牌', '联系电话', '身份证号码']], 'places')
    expect(matched?.columns).toEqual({ villageCode: 1, name: 2 })
    expect(matched?.personal).toEqual(['户主姓名', '联系电话', '身份证号码'])
  })

  test('that say nothing are no headers', () => {
    expect(matchColumns([['甲', '乙'], ['1', '2']], 'places')).toBeNull()
    expect(matchColumns([], 'areas')).toBeNull()
  })

  test('tell a list of areas from a list of places', () => {
    expect(guessList([['区划代码', '名称']])).toBe('areas')
    expect(guessList([['村代码', '网格编号', '网格名称']])).toBe('areas')
    expect(guessList([['村', '门牌', '人口', '经度', '纬度']])).toBe('places')
    expect(guessList([['甲', '乙']])).toBeNull()
  })

  test('serve one field each', () => {
    expect(matchColumns([['编号', '名称', '村代码']], 'areas')?.columns).toEqual({ villageCode: 2, code: 0, name: 1 })
  })

  test('are enough when a row can be told apart and found its village', () => {
    expect(missingFields('areas', { code: 0, name: 1 })).toEqual([])
    expect(missingFields('areas', { villageCode: 0, name: 1 })).toEqual(['code'])
    expect(missingFields('places', { village: 0, name: 1 })).toEqual([])
    expect(missingFields('places', { size: 0 })).toEqual(['village', 'name'])
  })
})
