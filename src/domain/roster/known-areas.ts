import { areaLevel, isWithin, type Area, type AreaCode } from '../area.ts'

/** Areas of the roster as rows of a file ask for them. */
export interface KnownAreas {
  has(code: AreaCode): boolean
  /** The code of a village as the roster has it, one text for all of its rows; undefined for any other. */
  village(code: AreaCode): AreaCode | undefined
  /** Whether the account may write there. */
  covers(code: AreaCode): boolean
  /** Villages of that name, in the town of that name where one is given. */
  villages(name: string, town: string): readonly AreaCode[]
}

/** `own` are the areas of the account that imports. What thousands of rows ask is worked out once. */
export function createKnownAreas(areas: Iterable<Area>, own: readonly AreaCode[]): KnownAreas {
  const codes = new Set<AreaCode>()
  const villageCodes = new Map<AreaCode, AreaCode>()
  const towns = new Map<string, AreaCode[]>()
  const villages = new Map<string, AreaCode[]>()
  for (const area of areas) {
    const level = areaLevel(area.code)
    codes.add(area.code)
    if (level === 'village') villageCodes.set(area.code, area.code)
    const names = level === 'town' ? towns : level === 'village' ? villages : null
    for (const name of new Set([area.name, area.shortName])) {
      const there = names?.get(name)
      if (there) there.push(area.code)
      else names?.set(name, [area.code])
    }
  }
  const covers = remembered((code: AreaCode) => own.some((each) => isWithin(code, each)))
  const villagesNamed = remembered((name: string) => {
    const found = villages.get(name)?.filter(covers) ?? []
    return remembered((town: string) => {
      if (town === '') return found
      const around = towns.get(town) ?? []
      return found.filter((code) => around.some((each) => isWithin(code, each)))
    })
  })
  return {
    has: (code) => codes.has(code),
    village: (code) => villageCodes.get(code),
    covers,
    villages: (name, town) => villagesNamed(name)(town),
  }
}

function remembered<T>(find: (text: string) => T): (text: string) => T {
  const found = new Map<string, T>()
  return (text) => {
    const before = found.get(text)
    if (before !== undefined) return before
    const now = find(text)
    found.set(text, now)
    return now
  }
}
