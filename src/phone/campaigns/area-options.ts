import { areaLevel, isWithin, type AreaCode } from '../../domain/area.ts'
import type { Territory } from '../record-book/territory.ts'

interface AreaOption {
  readonly value: AreaCode
  readonly label: string
}

/** The areas inside (and including) these, each below the one it lies in; grids only where a village is asked about. */
export function areaOptions(territory: Pick<Territory, 'areas'>, within: readonly AreaCode[]): AreaOption[] {
  const villages = within.every((own) => ['village', 'grid'].includes(areaLevel(own)))
  return [...territory.areas.keys()]
    .filter((code) => within.some((own) => isWithin(code, own)) && (villages || areaLevel(code) !== 'grid'))
    .sort()
    .map((value) => ({ value, label: areaName(territory, value) }))
}

/** A grid by its full name, which tells the village; everything else by what people say. */
export function areaName({ areas }: Pick<Territory, 'areas'>, code: AreaCode): string {
  const area = areas.get(code)
  return (areaLevel(code) === 'grid' ? area?.name : area?.shortName) ?? code
}
