import type { Answer, envelope } from './messages.ts'

export const rescueType = 'application/x-gridwalk-rescue'

/** GET /api/rescue/key?device=…: what this account's phone of that name seals its rescue files with. */
export interface RescueKey {
  readonly envelope: typeof envelope
  readonly account: string
  readonly device: string
  /** 32 bytes, base64. */
  readonly key: string
  /** 8 bytes, base64: stands in the clear in each file. */
  readonly office: string
}

/**
 * What the office found in a file. `taken`: all of it was judged, version by version. `damaged`: what lies before the
 * damage was. `other-office`, `newer` (made by a later Gridwalk), `none` (no rescue file): nothing was.
 */
export type RescueFound = 'taken' | 'damaged' | 'other-office' | 'newer' | 'none'

/** Reply to POST /api/rescue, whose body is the file. */
export interface RescueReply {
  readonly envelope: typeof envelope
  readonly file: RescueFound
  /** One a version, by its place in the file. */
  readonly answers: readonly Answer[]
  /** `refused`: no visit that was accepted names it, or it is no picture. */
  readonly photos: { readonly kept: number; readonly known: number; readonly refused: number }
}
