import { anArea, gridOne, gridTwo, villageOne } from './field.ts'

export const day = 20261101
export const newVillage = '450126105301'
export const [newGridOne, newGridTwo] = [`${newVillage}001`, `${newVillage}002`] as const
/** The village of 新桥镇 goes to the second town, with its grids; another one stays. */
export const successions = [
  { from: villageOne, to: newVillage, day },
  { from: gridOne, to: newGridOne, day },
  { from: gridTwo, to: newGridTwo, day },
]
export const newGrids = [newGridOne, newGridTwo].map(anArea)
