import { isWithin, parentArea, type Area, type AreaCode } from '../../domain/area.ts'

/**
 * Areas that a sample may be drawn from: the account's own and two levels below them, each before what lies in it (codes
 * of wider areas end in zeros). Grids of a county would be more than anybody looks through.
 */
export function areasToDraw(own: readonly AreaCode[], areas: Iterable<Area>): AreaCode[] {
  const near = (code: AreaCode) => own.some((top) => isWithin(code, top) && stepsBetween(code, top) <= 2)
  return Array.from(areas, ({ code }) => code).filter(near).sort()
}

function stepsBetween(code: AreaCode, top: AreaCode): number {
  let steps = 0
  for (let here: AreaCode | null = code; here !== null && here !== top; here = parentArea(here)) steps += 1
  return steps
}
