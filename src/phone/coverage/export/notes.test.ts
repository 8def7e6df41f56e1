import { expect, test } from 'vitest'
import { doorAt, occasion, town, viewOf } from './for-tests.ts'
import { filtersOf, notesOf, titleOf } from './notes.ts'
import { tableOf } from './subject.ts'

const view = viewOf([doorAt(1, '450126104202001'), doorAt(2, '450126104203001')], {})
const notes = (drawn = false) => {
  const table = tableOf('areas', view, occasion)
  if (!table) throw new Error('no table')
  return Object.fromEntries(notesOf({ listings: [table], visits: 0, drawn }, view, occasion))
}

test('a file says which filters made it, who, when by the clock of the county, and from which divisions', () => {
  expect(notes()).toMatchObject({
    内容: '覆盖表',
    辖区: `辖区${town} ${town}`,
    走访对象: '住户',
    时段: '本月，2026年9月1日至2026年9月17日',
    前期: '2026年8月15日至2026年8月31日',
    截至: '2026年9月17日 0:50（北京时间），这台设备上收到的记录',
    导出人: '黄建国',
    单位: '新桥镇反诈中心',
    行数: '覆盖表 2 行，另有合计 1 行',
    区划来源: '统计用区划代码（2023 年）',
  })
  expect(notes()['覆盖率']).toContain('已走访 ÷ 应走访')
  expect(notes()['演示']).toBeUndefined()
})

test('outlines are said to be no boundaries, where there are any', () => {
  expect(notes(true)['范围线']).toContain('不是行政区划界线')
  expect(notes()['范围线']).toBeUndefined()
})

test('made-up data say so, in the file and in its name', () => {
  const { office } = view.territory
  const demo = { ...view, territory: { ...view.territory, office: office && { ...office, demo: true } } }
  expect(titleOf('覆盖表', demo, occasion)).toBe(`演示 覆盖表 辖区${town} 住户 20260901-20260917`)
  expect(notesOf({ listings: [], visits: 0, drawn: false }, demo, occasion)[0]?.[0]).toBe('演示')
})

test('programs find the filters under names of their own', () => {
  expect(filtersOf(view, occasion.now)).toMatchObject({ areas: [town], kind: 'household', from: 20260901, to: 20260917, as_of: '2026-09-16T16:50:00.000Z' })
})
