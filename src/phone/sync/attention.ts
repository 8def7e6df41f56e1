import type { Aside, AsideDecided, AsideFields, AttentionReply } from '../../protocol/attention.ts'
import type { Answered } from './sign-in.ts'
import { ask } from './transport.ts'

export type { Aside, AsideFields, AttentionReply, ConflictToDecide, PhoneToCareFor, ServerState } from '../../protocol/attention.ts'
export type { Refused } from './reply.ts'

export async function readAttention(): Promise<Answered<{ list: AttentionReply }>> {
  const reply = await ask<AttentionReply>('GET', '/api/attention')
  return reply.ok ? { ok: true, list: reply.body } : reply
}

/** What was sent, field by field. */
export async function readAside(row: Aside): Promise<Answered<{ sent: AsideFields }>> {
  const reply = await ask<AsideFields>('GET', addressOf(row))
  return reply.ok ? { ok: true, sent: reply.body } : reply
}

export async function decideAside(row: Aside, decision: 'accept' | 'keep', reason: string): Promise<Answered<{ decided: AsideDecided }>> {
  const reply = await ask<AsideDecided>('POST', addressOf(row), { decision, reason })
  return reply.ok ? { ok: true, decided: reply.body } : reply
}

function addressOf({ town, account, digest }: Aside): string {
  return `/api/set-aside/${town}/${encodeURIComponent(account)}/${digest}`
}
