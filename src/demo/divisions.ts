import { shortNameOf } from '../domain/area-names.ts'
import { countyDivision, divisionsText } from './divisions-2023.ts'

export type DivisionKind = 'county' | 'town' | 'farm' | 'community' | 'village' | 'virtual'

export interface Division {
  readonly code: string
  readonly name: string
  /** What people say: 民范村 for 民范村委会, 新桥社区 for 新桥社区居委会. Repeats between towns (two 建设社区). */
  readonly shortName: string
  readonly kind: DivisionKind
  readonly parent: string | null
}

/** The county, then each town with its committees behind it, in the order of their codes. */
export const divisions: readonly Division[] = readDivisions(divisionsText)

export const county = divisions[0] as Division
export const towns = divisions.filter((d) => d.kind === 'town' || d.kind === 'farm')

export function villagesOf(town: Division): Division[] {
  return divisions.filter((d) => d.parent === town.code)
}

function readDivisions(text: string): Division[] {
  const { code, name } = countyDivision
  const read: Division[] = [{ code, name, shortName: name, kind: 'county', parent: null }]
  let town = ''
  for (const line of text.split('\n')) {
    for (const [, digits = '', called = ''] of line.matchAll(/(\d{3})(\S+)/g)) {
      const isTown = !line.startsWith(' ')
      if (isTown) town = `${code.slice(0, 6)}${digits}000`
      read.push({
        code: isTown ? town : `${town.slice(0, 9)}${digits}`,
        name: called,
        shortName: shortNameOf(called),
        kind: isTown ? townKind(Number(digits)) : villageKind(Number(digits)),
        parent: isTown ? code : town,
      })
    }
  }
  return read
}

// The digits tell the kind (coding rules of the statistical divisions): from 400 on units that are town and
// enterprise in one, such as a state farm; 001 to 199 residents', 200 to 399 villagers' committees.
function townKind(digits: number): DivisionKind {
  return digits < 400 ? 'town' : 'farm'
}

/*
 * 5xx: no committee at all. 廖平农场虚拟生活区 is the statistics office's stand-in for the living quarters of the farm.
 * People live there and get visited, so it is an area of villages like any other, with grids and hamlets below it.
 */
function villageKind(digits: number): DivisionKind {
  if (digits < 200) return 'community'
  return digits < 400 ? 'village' : 'virtual'
}
