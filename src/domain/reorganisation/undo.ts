/**
 * Why the last reorganisation cannot be taken back as a whole. `reorganised`: another came after it. `not-kept`: it was
 * applied by a version that did not write down what stood before. `visited`: visits at places that moved, under their new
 * code. `imported`, `written`, `sealed`, `granted`, `campaign-set`: roster rows, slips, seals, accounts and campaigns that
 * stand on the new areas. What a phone still brings under an old code is none of them: that code is back then.
 */
export const undoObstacles = [
  'reorganised',
  'not-kept',
  'visited',
  'imported',
  'sealed',
  'written',
  'granted',
  'campaign-set',
] as const
export type UndoObstacle = (typeof undoObstacles)[number]

/** With the number of what stands in the way. */
export interface UndoBlocked {
  readonly why: UndoObstacle
  readonly count: number
}
