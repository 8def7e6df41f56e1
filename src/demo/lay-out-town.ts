import { villagesOf, type Division } from './divisions.ts'
import { layOutHamlet } from './lay-out-hamlet.ts'
import { plus, type Metres } from './metres.ts'
import { packCircles } from './pack.ts'
import { randomFor } from './seed.ts'
import { townCentre } from './town-centres.ts'
import { planVillage, type GridPlan, type HamletPlan } from './village-plan.ts'

export interface LaidOutHamlet extends HamletPlan {
  readonly centre: Metres
  readonly radius: number
  readonly doors: readonly Metres[]
}

export interface LaidOutGrid extends Pick<GridPlan, 'code' | 'number'> {
  readonly hamlets: readonly LaidOutHamlet[]
}

export interface LaidOutVillage {
  readonly village: Division
  readonly centre: Metres
  readonly grids: readonly LaidOutGrid[]
}

/** Where everything of a town lies: villages 1 to 3 km apart around its first committee, hamlets 300 to 600 m apart. */
export function layOutTown(town: Division): LaidOutVillage[] {
  const villages = villagesOf(town).map(layOutVillage)
  const centres = packCircles(
    villages.map((v) => v.radius),
    { from: 120, to: 420 },
    randomFor('town', town.code),
  )
  return villages.map(({ village, grids }, i) => {
    const centre = plus(townCentre(town.code), centres[i] as Metres)
    return { village, centre, grids: grids.map((grid) => moved(grid, centre)) }
  })
}

function layOutVillage(village: Division): LaidOutVillage & { radius: number } {
  const random = randomFor('village', village.code)
  const plan = planVillage(village)
  const layouts = plan
    .flatMap((grid) => grid.hamlets)
    .map((hamlet) => layOutHamlet(hamlet.households + hamlet.shops, village.kind === 'community', random))
  const gap = village.kind === 'community' ? { from: 35, to: 60 } : { from: 45, to: 110 }
  const radii = layouts.map((layout) => layout.radius)
  const centres = packCircles(radii, gap, random)
  let i = -1
  const grids = plan.map((grid) => ({
    ...grid,
    hamlets: grid.hamlets.map((hamlet) => {
      i += 1
      return { ...hamlet, centre: centres[i] as Metres, radius: radii[i] as number, doors: layouts[i]?.doors ?? [] }
    }),
  }))
  const radius = Math.max(...centres.map((c, k) => Math.hypot(c.east, c.north) + (radii[k] as number)))
  return { village, centre: { east: 0, north: 0 }, grids, radius }
}

function moved(grid: LaidOutGrid, by: Metres): LaidOutGrid {
  const hamlets = grid.hamlets.map((hamlet) => {
    const centre = plus(hamlet.centre, by)
    return { ...hamlet, centre, doors: hamlet.doors.map((door) => plus(door, centre)) }
  })
  return { ...grid, hamlets }
}
