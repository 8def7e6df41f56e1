import { townOf } from '../../domain/area.ts'
import type { Answer } from '../../protocol/messages.ts'
import type { StoredAnswer, Store } from '../store/store.ts'
import { judgeBatch, type Verdict } from './judge-batch.ts'
import type { Push } from './push.ts'

type Accepted = Extract<Verdict, { version: unknown }>

/**
 * Puts the versions of these pushes away, one transaction a town in ascending order, and answers every version of
 * every push by name. No visit may be in two of them: each is judged by what was stored before all of them.
 */
export async function takeBatches(store: Store, pushes: readonly Push[]): Promise<Answer[][]> {
  const judged: Verdict[][] = []
  for (const push of pushes) judged.push(await judgeBatch(store, push))
  await keepSetAside(store, pushes, judged)
  const accepted = pushes.flatMap(({ received }, i) =>
    (judged[i] ?? []).flatMap((verdict) => ('version' in verdict ? [{ verdict, received }] : [])),
  )
  const answers = new Map<Accepted, StoredAnswer>()
  for (const town of [...new Set(accepted.map(({ verdict }) => townOf(verdict.version.area)))].sort()) {
    const rows = accepted.filter(({ verdict }) => townOf(verdict.version.area) === town)
    const incoming = rows.map(({ verdict: { version }, received }) => ({ version, received }))
    const stored = await store.storeVersions(town, incoming)
    for (const [at, answer] of stored.entries()) answers.set(rows[at]!.verdict, answer)
  }
  return pushes.map((_, i) =>
    (judged[i] ?? []).map((verdict) => ('version' in verdict ? toAnswer(verdict, answers.get(verdict)) : toRefusal(verdict))),
  )
}

function toAnswer({ index, version, hash }: Accepted, stored: StoredAnswer | undefined): Answer {
  const { answer = 'known', received } = stored ?? {}
  return { index, sequence: version.sequence, hash, answer, ...(answer === 'stored' && received !== undefined && { received }) }
}

function toRefusal({ index, sequence, hash, why, faults }: Exclude<Verdict, Accepted>): Answer {
  return { index, sequence, hash, answer: 'set-aside', why, ...(faults.length > 0 && { faults: faults.slice(0, 20) }) }
}

/** Kept before anything is answered, under the account's own town: nothing in the version itself is to be trusted. */
async function keepSetAside(
  store: Store,
  pushes: readonly Push[],
  judged: readonly (readonly Verdict[])[],
): Promise<void> {
  const rows = pushes.flatMap(({ account, device, received }, i) =>
    (judged[i] ?? []).flatMap((verdict) => {
      if ('version' in verdict) return []
      const { raw, sequence, why, faults } = verdict
      const town = townOf(account.areas[0] ?? '')
      return [{ town, account: account.id, device, sequence, why, faults, raw: JSON.stringify(raw), received }]
    }),
  )
  if (rows.length > 0) await store.setAside(rows)
}
