import type { LocalDay } from '../../domain/day.ts'
import type { Place } from '../../domain/place.ts'
import type { LaidOutVillage } from '../lay-out-town.ts'
import { randomFor } from '../seed.ts'
import { storyGrid, villageStories } from '../story.ts'
import { instantOf } from './clock.ts'
import { yearOfGrid } from './grid-year.ts'
import { storyYear } from './story-year.ts'
import { writeDown, type DemoVersion } from './write-down.ts'

/** A year of visits in one village, grid by grid, each in the order of time. */
export function yearOfVillage(
  { village, grids }: LaidOutVillage,
  places: readonly Place[],
  lastDay: LocalDay,
  until: number = instantOf(lastDay, 1439, 59),
): DemoVersion[] {
  const share = villageStories[village.code]?.campaignShare ?? drawShare(village.code)
  return grids.flatMap(({ code }) => {
    const random = randomFor('visits', code)
    const drafts =
      code === storyGrid ? storyYear(places, lastDay, random) : yearOfGrid(places, code, share, lastDay, random)
    return writeDown(code, drafts, until, random)
  })
}

/** Some towns are ahead, some behind, and in each there are villages that have hardly begun. */
function drawShare(village: string): number {
  const town = randomFor('pace', village.slice(0, 9)).between(0.4, 0.66)
  const random = randomFor('pace', village)
  return random.chance(0.1) ? random.between(0.15, 0.3) : town + random.between(-0.13, 0.13)
}
