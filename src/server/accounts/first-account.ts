import type { AreaCode } from '../../domain/area.ts'
import { makeCode } from '../one-time-code.ts'
import type { Store } from '../store/store.ts'

/** Of a county that does not exist: whoever comes in sees nothing yet, until a county is named. */
const noCounty = '000000000000'

/**
 * The office's own account, as long as nobody has ever come in: each start gives a new code for it and takes the
 * last one back, so that a link that was lost or has expired is no dead end. Null once somebody came in.
 */
export async function firstCode(store: Store, county: AreaCode | null, now: number): Promise<string | null> {
  if (await store.anyCodeUsed()) return null
  const id = 'office'
  await store.putAccount({ id, name: '县联席办', role: 'county', areas: [county ?? noCounty], demo: false })
  await store.dropCodes(id)
  return (await makeCode(store, id, now)).code
}
