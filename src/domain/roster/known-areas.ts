import { areaLevel, isWithin, type Area, type AreaCode } from '../area.ts'

/** Areas of the roster as rows of a file ask for them. */
export interface KnownAreas {
  has(code: AreaCode): boolean
  /** Whether the account may write there. */
  covers(code: AreaCode): boolean
  /** Villages of that name, in the town of that name where one is given. */
  villages(name: string, town: string): readonly AreaCode[]
}

/** `own` are the areas of the account that imports. */
export function createKnownAreas(areas: Iterable<Area>, own: readonly AreaCode[]): KnownAreas {
  const codes = new Set<AreaCode>()
  const towns = new Map<string, AreaCode[]>()
  const villages = new Map<string, AreaCode[]>()
  for (const area of areas) {
    codes.add(area.code)
    const level = areaLevel(area.code)
    const names = level === 'town' ? towns : level === 'village' ? villages : null
    for (const name of new Set([area.name, area.shortName])) {
      const there = names?.get(name)
      if (there) there.push(area.code)
      else names?.set(name, [area.code])
    }
  }
  const covers = (code: AreaCode) => own.some((each) => isWithin(code, each))
  return {
    has: (code) => codes.has(code),
    covers,
    villages(name, town) {
      const found = villages.get(name)?.filter(covers) ?? []
      if (town === '') return found
      const around = towns.get(town) ?? []
      return found.filter((code) => around.some((each) => isWithin(code, each)))
    },
  }
}
