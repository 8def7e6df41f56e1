/*
 * What the demo tells about 新桥镇 (450126104000), the town that is always made in full: how large its villages are and
 * how far each one got in the campaign, some well behind. And door by door, the grid of the demo worker.
 */
export const storyTown = '450126104000'
export const storyVillage = '450126104202'
/** 民范村第3网格: the grid of the demo worker. */
export const storyGrid = '450126104202003'

export interface VillageStory {
  /** Of its households met in the campaign so far, 0 to 1. */
  readonly campaignShare: number
  readonly grids: readonly { readonly households: number; readonly hamlets: number }[]
}

type GridStory = readonly [households: number, hamlets: number]

function story(campaignShare: number, grids: readonly GridStory[]): VillageStory {
  return { campaignShare, grids: grids.map(([households, hamlets]) => ({ households, hamlets })) }
}

export const villageStories: Readonly<Record<string, VillageStory>> = {
  '450126104004': story(0.6, [[412, 3], [436, 3], [398, 3], [381, 3], [347, 3], [326, 2]]),
  '450126104201': story(0.56, [[424, 4], [406, 3]]),
  '450126104202': story(0.55, [[430, 4], [426, 4], [326, 7]]),
  '450126104203': story(0.5, [[391, 4], [374, 3]]),
  '450126104204': story(0.63, [[452, 4], [438, 4]]),
  '450126104205': story(0.45, [[318, 3], [302, 3]]),
  '450126104206': story(0.52, [[365, 3], [350, 3]]),
  '450126104207': story(0.57, [[408, 4], [392, 3]]),
  '450126104208': story(0.37, [[417, 4], [403, 3]]),
  '450126104209': story(0.53, [[337, 3], [323, 3]]),
  '450126104210': story(0.41, [[490, 5]]),
  '450126104211': story(0.59, [[433, 4], [417, 3]]),
  '450126104212': story(0.78, [[339, 3], [335, 3], [336, 3]]),
  '450126104213': story(0.33, [[352, 3], [338, 3]]),
  '450126104214': story(0.48, [[326, 3], [314, 3]]),
  '450126104215': story(0.53, [[374, 3], [361, 3]]),
}

/** One 组 of the demo worker's grid: its doors, and how many of them were met and tried in the campaign. */
export interface HamletStory {
  readonly number: number
  readonly households: number
  readonly met: number
  readonly tried: number
}

/** Together 326 doors: 158 met, 23 tried, 145 not reached. 15组 is a blind spot, 13组 nearly one. */
export const storyHamlets: readonly HamletStory[] = [
  { number: 9, households: 58, met: 40, tried: 6 },
  { number: 10, households: 16, met: 15, tried: 1 },
  { number: 11, households: 27, met: 23, tried: 2 },
  { number: 12, households: 43, met: 24, tried: 4 },
  { number: 13, households: 15, met: 3, tried: 1 },
  { number: 14, households: 79, met: 53, tried: 9 },
  { number: 15, households: 88, met: 0, tried: 0 },
]
