import type { AreaCode } from '../../domain/area.ts'
import type { exportedThings } from '../../domain/audit.ts'

/** What left this device as a file and the office has not heard of yet: told at once, or with the next sync. */
export interface ExportToTell {
  /** uuid; told twice it stands once. */
  readonly id: string
  readonly what: (typeof exportedThings)[number]
  /** The ending of the file, or `print`. */
  readonly format: string
  readonly area: AreaCode | null
  /** The address of the view: kinds, periods, campaigns; never a text that somebody wrote. */
  readonly filter: string
  readonly rows: number
  /** This phone's clock, milliseconds since 1970 UTC. */
  readonly at: number
}
