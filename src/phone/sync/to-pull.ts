import type { SyncReply } from '../../protocol/messages.ts'
import { columnsToPlaces } from '../../protocol/place-columns.ts'
import type { Pull } from '../record-book/pull.ts'

/** A reply as the record book takes it; null when its columns do not fit together. */
export function toPull(reply: SyncReply): Pull | null {
  const { account, epoch, cursor, fresh, areas, gone, campaigns, versions, office, officeVersion } = reply
  try {
    const places = columnsToPlaces(reply.places)
    return { account, epoch, cursor, fresh, areas, places, gone, campaigns, versions, office, officeVersion }
  } catch {
    return null
  }
}
