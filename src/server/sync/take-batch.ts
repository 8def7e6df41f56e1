import { townOf } from '../../domain/area.ts'
import type { Account } from '../../domain/people.ts'
import type { DeviceId } from '../../domain/visit.ts'
import type { Answer } from '../../protocol/messages.ts'
import type { IncomingVersion, StoredAnswer, Store } from '../store/store.ts'
import { judgeBatch, type Verdict } from './judge-batch.ts'

/** Puts a batch away, town by town in ascending order, and answers every version by name. */
export async function takeBatch(
  store: Store,
  account: Account,
  device: DeviceId,
  batch: readonly unknown[],
  received: number,
): Promise<Answer[]> {
  if (batch.length === 0) return []
  const verdicts = await judgeBatch(store, account, batch)
  await keepSetAside(store, account, device, verdicts, received)
  const accepted = verdicts.flatMap((verdict) => ('version' in verdict ? [verdict] : []))
  const answers = new Map<number, StoredAnswer['answer']>()
  for (const town of [...new Set(accepted.map((row) => townOf(row.version.area)))].sort()) {
    const rows = accepted.filter((row) => townOf(row.version.area) === town)
    const incoming = rows.map(({ version }): IncomingVersion => ({ version, received }))
    const stored = await store.storeVersions(town, incoming)
    for (const [at, { index }] of rows.entries()) answers.set(index, stored[at]?.answer ?? 'known')
  }
  return verdicts.map((verdict) => toAnswer(verdict, answers.get(verdict.index) ?? 'known', received))
}

function toAnswer(verdict: Verdict, stored: StoredAnswer['answer'], received: number): Answer {
  const { index, hash } = verdict
  if ('version' in verdict) {
    const { sequence } = verdict.version
    return { index, sequence, hash, answer: stored, ...(stored === 'stored' && { received }) }
  }
  const { sequence, why, faults } = verdict
  return { index, sequence, hash, answer: 'set-aside', why, ...(faults.length > 0 && { faults: faults.slice(0, 20) }) }
}

/** Kept before anything is answered, under the account's own town: nothing in the version itself is to be trusted. */
async function keepSetAside(
  store: Store,
  account: Account,
  device: DeviceId,
  verdicts: readonly Verdict[],
  received: number,
): Promise<void> {
  const rows = verdicts.flatMap((verdict) => {
    if ('version' in verdict) return []
    const { raw, sequence, why, faults } = verdict
    const town = townOf(account.areas[0] ?? '')
    return [{ town, account: account.id, device, sequence, why, faults, raw: JSON.stringify(raw), received }]
  })
  if (rows.length > 0) await store.setAside(rows)
}
