import { townOf } from '../../../domain/area.ts'
import { covers, type Account } from '../../../domain/people.ts'
import type { AuditLog } from '../../audit-log.ts'
import type { KeptAside } from '../../store/attention-store.ts'
import type { Store } from '../../store/store.ts'
import { judgeBatch } from '../judge-batch.ts'
import { takeSlips } from '../slips/take-slips.ts'

/**
 * Judges what was set aside once more, by what holds now: a place that is on the roster since, an area that its author
 * has been given, a phone whose cutting off the office overlooks by saying so. Stored, if it may be, as its author's and
 * as received now, so that a sealed month keeps its figures. Null when it is stored, else why it stays.
 */
export async function acceptAside(
  { store, audit }: { readonly store: Store; readonly audit: AuditLog },
  row: KeptAside & { readonly raw: string },
  asker: Account,
  received: number,
): Promise<string | null> {
  const account = await store.account(row.account)
  if (!account) return 'other-author'
  const raw = JSON.parse(row.raw) as unknown
  const from = { account, device: row.device, cutOff: false }
  if (isSlip(raw)) {
    // Beyond the own areas it is for the county to say.
    if (!coversAreaOf(asker, raw)) return 'other-area'
    const [answer] = await takeSlips({ store, audit }, { ...from, slips: [raw], received })
    return answer?.answer === 'set-aside' ? (answer.why ?? 'unreadable') : null
  }
  const [verdict] = await judgeBatch(store, { ...from, versions: [raw], received: row.received })
  if (!verdict || !('version' in verdict)) return verdict?.why ?? 'unreadable'
  const { version } = verdict
  const { successor } = await store.divisionHistory()
  if (![version.area, successor(version.area)].some((area) => covers(asker, area))) return 'other-area'
  await store.storeVersions(townOf(version.area), [{ version, received }])
  return null
}

function isSlip(raw: unknown): raw is { readonly matter: unknown; readonly area?: unknown } {
  return typeof raw === 'object' && raw !== null && 'matter' in raw
}

function coversAreaOf(asker: Account, { area }: { readonly area?: unknown }): boolean {
  return typeof area !== 'string' || covers(asker, area)
}
