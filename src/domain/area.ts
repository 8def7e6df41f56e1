/**
 * 辖区: a node of the tree county 县 > town 镇/街道 > village 村/社区 > grid 网格.
 *
 * Codes follow the statistical division codes of the National Bureau of Statistics: twelve digits, of which
 * a county fills six, a town nine, a village all twelve; our grids add three digits.
 */
export type AreaCode = string

export type AreaLevel = 'county' | 'town' | 'village' | 'grid'

export interface Area {
  readonly code: AreaCode
  /** As the roster writes it, for example 民范村委会. */
  readonly name: string
  /** What people say, for example 民范村. */
  readonly shortName: string
  readonly parent: AreaCode | null
  /** Pinyin initials of the short name, lower case: 民范村 is mfc. */
  readonly initials: string
}

const significantDigits: Record<AreaLevel, number> = { county: 6, town: 9, village: 12, grid: 15 }

export function isAreaCode(text: string): boolean {
  return /^\d{12}(\d{3})?$/.test(text)
}

/** The level that the trailing zeros of a code tell; a code that is not one throws. */
export function areaLevel(code: AreaCode): AreaLevel {
  if (!isAreaCode(code)) throw new RangeError(`not an area code: ${code}`)
  if (code.length === 15) return 'grid'
  if (code.endsWith('000000')) return 'county'
  return code.endsWith('000') ? 'town' : 'village'
}

/** First nine digits: the town by which every row is placed. A county's own code gives its own nine digits. */
export function townOf(code: AreaCode): string {
  return code.slice(0, 9)
}

/** Code of the town that a village or grid lies in; of a town, and of a county, its own. */
export function townCodeOf(code: AreaCode): AreaCode {
  return `${townOf(code)}000`
}

/** The digits every code inside the area begins with. */
export function areaPrefix(code: AreaCode): string {
  return code.slice(0, significantDigits[areaLevel(code)])
}

/** Code of the village that a grid lies in; of a village its own. */
export function villageOf(code: AreaCode): AreaCode {
  return code.slice(0, 12)
}

/** Whether `code` is `area` or lies in it. */
export function isWithin(code: AreaCode, area: AreaCode): boolean {
  return code.startsWith(areaPrefix(area)) && code.length >= area.length
}

/** Code of the area one level up; null for a county. */
export function parentArea(code: AreaCode): AreaCode | null {
  switch (areaLevel(code)) {
    case 'county':
      return null
    case 'town':
      return `${code.slice(0, 6)}000000`
    case 'village':
      return `${code.slice(0, 9)}000`
    case 'grid':
      return code.slice(0, 12)
  }
}
