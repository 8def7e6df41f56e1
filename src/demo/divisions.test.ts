import { describe, expect, test } from 'vitest'
import { areaLevel, isAreaCode } from '../domain/area.ts'
import { divisionAreas } from './areas.ts'
import { divisionsSource } from './divisions-2023.ts'
import { divisions, towns, villagesOf } from './divisions.ts'

const named = (code: string) => divisions.find((d) => d.code === code)

describe('the divisions of 宾阳县', () => {
  test('are one county, 16 towns and a farm, 192 village and 45 community committees, and the quarters of the farm', () => {
    const counts: Record<string, number> = {}
    for (const { kind } of divisions) counts[kind] = (counts[kind] ?? 0) + 1
    expect(counts).toEqual({ county: 1, town: 16, farm: 1, village: 192, community: 45, virtual: 1 })
  })

  test('have codes that are whole, unique, and tell the level and the parent', () => {
    expect(divisions.every((d) => isAreaCode(d.code))).toBe(true)
    expect(new Set(divisions.map((d) => d.code)).size).toBe(256)
    for (const town of towns) {
      expect(areaLevel(town.code)).toBe('town')
      expect(villagesOf(town).every((v) => v.code.startsWith(town.code.slice(0, 9)))).toBe(true)
    }
  })

  test('are called as people call them', () => {
    expect(named('450126104202')).toMatchObject({ name: '民范村委会', shortName: '民范村' })
    expect(named('450126104210')).toMatchObject({ name: '马村村委会', shortName: '马村' })
    expect(named('450126104004')).toMatchObject({ name: '新桥社区居委会', shortName: '新桥社区' })
    expect(named('450126451598')).toMatchObject({ shortName: '廖平农场虚拟生活区', kind: 'virtual' })
  })

  test('repeat names between towns, never within one', () => {
    const repeated = divisions.filter((d, i) => divisions.findIndex((e) => e.name === d.name) < i)
    expect(repeated.map((d) => d.shortName).sort()).toEqual(['仁爱社区', '建设社区', '新安村'].sort())
    for (const town of towns) {
      const names = villagesOf(town).map((v) => v.shortName)
      expect(new Set(names).size).toBe(names.length)
    }
  })

  test('name their source', () => {
    expect(divisionsSource).toBe('统计用区划代码:国家统计局,2023年版')
  })

  test('are found by the initials of what people say', () => {
    const initials = (code: string) => divisionAreas().find((area) => area.code === code)?.initials
    expect(initials('450126104202')).toBe('mfc')
    expect(initials('450126105000')).toBe('xxz')
  })
})
