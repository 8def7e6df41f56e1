import type { PeopleReply } from '../../protocol/people.ts'
import type { RecordBook } from '../record-book/book.ts'
import { keepColleagues } from '../record-book/colleagues.ts'
import { ask } from './transport.ts'

/** Asks the office who its people are and keeps their names on this device. Without a connection those of last time stay. */
export async function fetchColleagues(book: RecordBook): Promise<void> {
  const reply = await ask<PeopleReply>('GET', '/api/people')
  if (!reply.ok) return
  const named = reply.body.people.map(({ account: { id, name, role, areas } }) => ({ id, name, role, areas }))
  // Names alone are not worth a message when this device cannot write: the codes stand in for them.
  await keepColleagues(book, named).catch(() => undefined)
}
