import type { Account } from '../../domain/people.ts'
import type { DeviceId } from '../../domain/visit.ts'

/** What one phone brings in one request. */
export interface Push {
  readonly account: Account
  readonly device: DeviceId
  /** The office has cut this phone off. */
  readonly cutOff: boolean
  readonly versions: readonly unknown[]
  /** Server receipt, milliseconds since 1970 UTC. */
  readonly received: number
}
