import type { SlipsReply } from '../../protocol/slips.ts'

/** A reply whose parts are where they belong; null otherwise. */
export function readSlipsReply(body: unknown): SlipsReply | null {
  if (typeof body !== 'object' || body === null) return null
  const reply = body as Partial<Record<keyof SlipsReply, unknown>>
  const whole =
    Array.isArray(reply.answers) && Array.isArray(reply.slips) && typeof reply.cursor === 'string' && typeof reply.epoch === 'string'
  return whole ? (body as SlipsReply) : null
}
