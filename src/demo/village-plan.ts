import type { Division } from './divisions.ts'
import { hamletNames } from './hamlet-names.ts'
import type { Random } from './random.ts'
import { randomFor } from './seed.ts'
import { storyGrid, storyHamlets, villageStories } from './story.ts'

/** A 自然村 (in a community a 小区) and the 组 that has its number. */
export interface HamletPlan {
  readonly number: number
  readonly name: string
  readonly households: number
  readonly shops: number
}

export interface GridPlan {
  readonly code: string
  readonly number: number
  readonly hamlets: readonly HamletPlan[]
}

/** How many households live in which hamlet and grid: a grid has 300 to 500 and is made of whole hamlets. */
export function planVillage(village: Division): GridPlan[] {
  const random = randomFor('plan', village.code)
  const grids = villageStories[village.code]?.grids ?? drawGrids(village, random)
  const names = hamletNames(village.kind === 'community', grids.reduce((sum, grid) => sum + grid.hamlets, 0), random)
  let number = 0
  return grids.map((grid, i) => {
    const code = `${village.code}${String(i + 1).padStart(3, '0')}`
    const sizes =
      code === storyGrid ? storyHamlets.map((h) => h.households) : split(grid.households, grid.hamlets, random)
    const hamlets = sizes.map((households) => {
      const name = names[number] as string
      number += 1
      return { number, name, households, shops: random.chance(0.25) ? 1 : 0 }
    })
    return { code, number: i + 1, hamlets }
  })
}

function drawGrids(village: Division, random: Random): { households: number; hamlets: number }[] {
  const urban = village.kind === 'community'
  const grids = urban ? random.int(3, 5) : random.pick([1, 2, 2, 2, 3])
  return Array.from({ length: grids }, () => ({
    households: random.int(305, 455),
    hamlets: urban ? random.int(2, 4) : random.int(3, 6),
  }))
}

/** Uneven parts that add up to the whole. */
function split(whole: number, parts: number, random: Random): number[] {
  const weights = Array.from({ length: parts }, () => random.between(0.5, 1.5))
  const sum = weights.reduce((a, b) => a + b, 0)
  const sizes = weights.map((w) => Math.floor((whole * w) / sum))
  sizes[0] = (sizes[0] ?? 0) + whole - sizes.reduce((a, b) => a + b, 0)
  return sizes
}
