import type { Box } from '../../domain/hull.ts'
import type { BoxIndex } from './box-index.ts'
import type { PaceClass } from '../../domain/pace.ts'
import type { Region, RegionTally } from './regions.ts'

export interface DrawnRegion {
  readonly region: Region
  readonly tally: RegionTally
  /** Null where nothing of the chosen kind is expected. */
  readonly pace: PaceClass | null
}

/** The regions of one level with their tallies, each worked out when it is first asked for: a county has thousands. */
export interface DrawnRegions {
  readonly count: () => number
  readonly all: () => DrawnRegion[]
  /** Those whose doors lie in the box (unit square), or about it. */
  readonly near: (box: Box) => DrawnRegion[]
  /** By area code, or by the place that others lie within. */
  readonly byId: (id: string) => DrawnRegion | null
}

export function createDrawnRegions(outlines: () => BoxIndex<Region>, draw: (region: Region) => DrawnRegion): DrawnRegions {
  const made = new Map<Region, DrawnRegion>()
  const drawn = (region: Region) => {
    const known = made.get(region)
    if (known) return known
    const one = draw(region)
    made.set(region, one)
    return one
  }
  return {
    count: () => outlines().all.length,
    all: () => outlines().all.map(drawn),
    near: (box) => outlines().near(box).map(drawn),
    byId(id) {
      const region = outlines().all.find((each) => each.id === id)
      return region ? drawn(region) : null
    },
  }
}
