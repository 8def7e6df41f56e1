import { areaLevel, isWithin, type AreaCode } from '../../domain/area.ts'
import type { Territory } from '../record-book/territory.ts'

interface AreaOption {
  readonly value: AreaCode
  readonly label: string
}

/** Areas that a report can be of: those of the account and what lies in them down to the villages, each below its own. */
export function areaOptions({ areas }: Pick<Territory, 'areas'>, within: readonly AreaCode[]): AreaOption[] {
  return [...areas.values()]
    .filter(({ code }) => areaLevel(code) !== 'grid' && within.some((own) => isWithin(code, own)))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, shortName }) => ({ value: code, label: shortName }))
}
