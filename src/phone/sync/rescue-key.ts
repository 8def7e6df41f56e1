import type { RescueKey } from '../../protocol/rescue.ts'
import type { RecordBook } from '../record-book/book.ts'
import { readRescueKey, rememberRescueKey } from '../record-book/rescue-key.ts'
import { ask } from './transport.ts'

/** Once, while there is a connection: the day when it is needed there will be none. What fails is asked again next time. */
export async function askForRescueKey(book: RecordBook): Promise<void> {
  if (await readRescueKey(book)) return
  const reply = await ask<RescueKey>('GET', `/api/rescue/key?device=${encodeURIComponent(book.device)}`)
  if (!reply.ok || book.steppedAside) return
  const { account, device, key, office } = reply.body
  if (account === book.account.id && device === book.device) await rememberRescueKey(book, { key, office }).catch(() => undefined)
}
