import { townOf } from '../../../domain/area.ts'
import { localDay } from '../../../domain/day.ts'
import type { Account } from '../../../domain/people.ts'
import { visitOf, type Slip } from '../../../domain/slips/slip.ts'
import type { DeviceId } from '../../../domain/visit.ts'
import { initialsOf } from '../../../pinyin/initials.ts'
import { readSlip } from '../../../protocol/slip-schema.ts'
import type { SlipAnswer, SlipAsideWhy } from '../../../protocol/slips.ts'
import type { AuditLog } from '../../audit-log.ts'
import type { Store } from '../../store/store.ts'
import { judgeSlip } from './judge-slip.ts'

export interface SlipsPushed {
  readonly account: Account
  readonly device: DeviceId
  readonly cutOff: boolean
  readonly slips: readonly unknown[]
  /** Server receipt, milliseconds since 1970 UTC. */
  readonly received: number
}

/**
 * Each slip by itself: stored, known, or kept aside with its reason. One that is bad harms no other. What is kept aside
 * is on disk before anything is answered.
 */
export async function takeSlips({ store, audit }: { readonly store: Store; readonly audit: AuditLog }, pushed: SlipsPushed): Promise<SlipAnswer[]> {
  const { account, device, cutOff, received } = pushed
  const read = pushed.slips.map((raw) => ({ raw, ...readSlip(raw) }))
  const good = read.flatMap((row) => ('slip' in row ? [row.slip] : []))
  const known = new Map<string, Awaited<ReturnType<typeof knownIn>>>()
  for (const town of new Set(good.map(({ area }) => townOf(area)))) known.set(town, await knownIn(store, town, good))
  const accepted: Slip[] = []
  const aside: { raw: unknown; why: string; faults: readonly string[] }[] = []
  // What is about a visit of before a reorganisation bears the code of its day.
  const { predecessorsOf } = await store.divisionHistory()
  const writer = { ...account, areas: [...account.areas, ...predecessorsOf(account.areas)] }
  const answers = read.map((row, index): SlipAnswer => {
    if ('faults' in row) {
      aside.push({ raw: row.raw, why: 'unreadable', faults: row.faults })
      return { index, id: idOf(row.raw), answer: 'set-aside', why: 'unreadable' }
    }
    const { slip } = row
    const there = known.get(townOf(slip.area))
    const verdict = judgeSlip(slip, writer, {
      slip: (id) => there?.slips.get(id) ?? accepted.find((one) => one.id === id && townOf(one.area) === townOf(slip.area)),
      authorOf: (visit) => there?.authors.get(visit),
      cutOff,
      today: localDay(received),
    })
    if (verdict === null) accepted.push(slip)
    if (verdict === null || verdict === 'known') return { index, id: slip.id, answer: verdict ?? 'stored' }
    aside.push({ raw: row.raw, why: verdict, faults: [] })
    return { index, id: slip.id, answer: 'set-aside', why: verdict satisfies SlipAsideWhy }
  })
  const town = townOf(account.areas[0] ?? '')
  const rows = aside.map(({ raw, why, faults }) => {
    return { town, account: account.id, device, sequence: null, why, faults, raw: JSON.stringify(raw), received }
  })
  if (rows.length > 0) await store.setAside(rows)
  const noteOf = ({ id, kind, area, content }: Slip) => {
    return kind === 'month-sealed' ? audit.entry(account, kind, { subject: id, area, detail: { month: content.month } }) : undefined
  }
  for (const each of [...new Set(accepted.map(({ area }) => townOf(area)))].sort()) {
    const incoming = accepted.filter(({ area }) => townOf(area) === each).map((slip) => ({ slip, received, note: noteOf(slip) }))
    await store.storeSlips(each, incoming, initialsOf)
  }
  return answers
}

async function knownIn(store: Store, town: string, all: readonly Slip[]) {
  const here = all.filter(({ area }) => townOf(area) === town)
  const slips = await store.slips(town, [...new Set(here.flatMap(({ id, matter }) => [id, matter]))])
  const visits = here.map(visitOf).filter((visit) => visit !== null)
  return { slips: new Map(slips.map((slip) => [slip.id, slip])), authors: await store.authorsOf(town, visits) }
}

/** As far as it can be told, so that the phone knows which of its slips is meant. */
function idOf(raw: unknown): string | null {
  return typeof raw === 'object' && raw !== null && 'id' in raw && typeof raw.id === 'string' ? raw.id : null
}
