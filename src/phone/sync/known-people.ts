import type { RecordBook } from '../record-book/book.ts'
import { rememberPeople } from '../record-book/people.ts'
import { readPeople } from './people.ts'

/** Asks the office who works in its areas and keeps it on this device. Without a connection what it said last stays. */
export async function askForPeople(book: RecordBook): Promise<void> {
  const reply = await readPeople()
  if (!reply.ok || book.steppedAside) return
  const people = reply.list.people.map(({ account: { id, name, role, areas }, off }) => ({ id, name, role, areas, off: off !== null }))
  // What cannot be kept now is asked for again the next time.
  await rememberPeople(book, { people, at: reply.list.at }).catch(() => undefined)
}
