import { createHash } from 'node:crypto'
import type { DivisionHistory } from '../../domain/division-history.ts'
import { withoutImplied } from '../../domain/succession.ts'
import type { OfficeSettings, OfficeTold } from '../../protocol/messages.ts'
import type { Store } from '../store/store.ts'

/** What the office tells every phone, and a version of it that is another text after anything changed. */
export function tellOffice(store: Store, office: OfficeSettings) {
  let of: DivisionHistory | null = null
  let telling = versioned({ ...office, divisions: [] })
  return async () => {
    const history = await store.divisionHistory()
    if (history !== of) {
      of = history
      telling = versioned({ ...office, divisions: withoutImplied(history.divisions) })
    }
    return telling
  }
}

function versioned(told: OfficeTold): { readonly told: OfficeTold; readonly officeVersion: string } {
  return { told, officeVersion: createHash('sha256').update(JSON.stringify(told)).digest('base64url').slice(0, 16) }
}
