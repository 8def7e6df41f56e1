import { slipsPerRequest } from '../../protocol/slips.ts'
import type { RecordBook } from '../record-book/book.ts'
import { nextSlips, readSlipCursor, takeSlips } from '../record-book/slips-outbox.ts'
import type { Office } from './office.ts'
import type { Refused } from './reply.ts'

/**
 * Slips up and down until neither has more. Only what the office names leaves the outbox. Null when all went well, else
 * what stopped it.
 */
export async function exchangeSlips(
  book: RecordBook,
  office: Pick<Office, 'slips'>,
  goesOn: () => boolean,
): Promise<Refused | null> {
  for (;;) {
    if (!goesOn()) return null
    const [cursor, batch] = [await readSlipCursor(book), await nextSlips(book, slipsPerRequest)]
    const reply = await office.slips(JSON.stringify({ device: book.device, cursor: cursor || null, slips: batch }))
    if (!reply.ok || !goesOn()) return reply.ok ? null : reply
    const read = reply.body
    const sent = new Set(batch.map(({ id }) => id))
    const named = read.answers.flatMap(({ index, id, answer, why }) => {
      const one = id ?? batch[index]?.id
      return one !== undefined && sent.has(one) ? [{ id: one, why: answer === 'set-aside' ? (why ?? 'unreadable') : null }] : []
    })
    // For somebody else who signed in on this phone, or naming none of ours: nothing of it counts.
    if (read.account !== book.account.id) return { ok: false, why: 'not-signed-in', retry: false, retryAfter: null }
    if (batch.length > 0 && named.length === 0) return { ok: false, why: 'fault', retry: true, retryAfter: null }
    await takeSlips(book, { ...read, named })
    if (!read.more && batch.length < slipsPerRequest) return null
  }
}
