import type { Area } from '../domain/area.ts'
import { divisions, type Division } from './divisions.ts'
import { initialsOf } from '../pinyin/initials.ts'
import type { LaidOutVillage } from './lay-out-town.ts'

/** County, towns and committees: all of them, even where nothing has been made below. */
export function divisionAreas(): Area[] {
  return divisions.map(({ code, name, shortName, parent }) => ({
    code,
    name,
    shortName,
    parent,
    initials: initialsOf(shortName),
  }))
}

export function gridAreas({ village, grids }: LaidOutVillage): Area[] {
  return grids.map((grid) => gridArea(village, grid.code, grid.number))
}

function gridArea(village: Division, code: string, number: number): Area {
  const shortName = `第${number}网格`
  const name = `${village.shortName}${shortName}`
  return { code, name, shortName, parent: village.code, initials: initialsOf(shortName) }
}
