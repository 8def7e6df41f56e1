import type { MappingRow } from '../../domain/reorganisation/mapping.ts'
import { rowsPerMapping, type LastReorganisationReply, type ReorganisationReply, type ReorganisationUndone } from '../../protocol/reorganisation.ts'
import type { Reply } from './reply.ts'
import { ask } from './transport.ts'

export { rowsPerMapping }
export type { ReorganisationReply } from '../../protocol/reorganisation.ts'
export type LastReorganisation = NonNullable<LastReorganisationReply['last']>

/** What the table would do; nothing is changed by it. */
export function lookAtTable(rows: readonly MappingRow[]): Promise<Reply<ReorganisationReply>> {
  return ask('POST', '/api/reorganisation/preview', { rows })
}

/** Does it. The same table again changes nothing more, and goes on where a first try broke off. */
export function applyTable(rows: readonly MappingRow[]): Promise<Reply<ReorganisationReply>> {
  return ask('POST', '/api/reorganisation', { rows })
}

export function lastReorganisation(): Promise<Reply<LastReorganisationReply>> {
  return ask('GET', '/api/reorganisation')
}

/** Takes back the one that was applied then; said again it is done already. */
export function undoReorganisation(at: number): Promise<Reply<ReorganisationUndone>> {
  return ask('POST', '/api/reorganisation/undo', { at })
}
