import { rescueType, type RescueReply } from '../../protocol/rescue.ts'
import type { RecordBook } from '../record-book/book.ts'
import { carriedBytes, settleCarried, waitingCarried, type CarriedRow } from '../record-book/carried.ts'
import type { Refused, Reply } from './reply.ts'
import { exchange } from './transport.ts'

/** Milliseconds. */
const signOfLife = 30_000

/** Takes the files of colleagues to the office, one by one. Null when none is left, else what stopped it. */
export async function sendCarried(book: RecordBook, goesOn: () => boolean): Promise<Refused | null> {
  for (const id of await waitingCarried(book)) {
    if (!goesOn()) return null
    const bytes = await carriedBytes(book, id)
    const reply = bytes && (await bring(bytes, goesOn))
    if (reply && !reply.ok && reply.why !== 'too-large' && reply.why !== 'bad-request') return reply
    if (reply && !reply.ok && reply.retry) return reply
    await settleCarried(book, id, reply?.ok ? saidOf(reply.body) : { state: 'refused', why: reply ? 'none' : 'damaged', result: null })
  }
  return null
}

async function bring(bytes: ArrayBuffer, goesOn: () => boolean): Promise<Reply<RescueReply>> {
  // A large file goes up for minutes without an answer; whoever watches over the run hears that it goes on.
  const signs = setInterval(goesOn, signOfLife)
  try {
    return await exchange<RescueReply>('POST', '/api/rescue', { bytes, headers: { 'content-type': rescueType } })
  } finally {
    clearInterval(signs)
  }
}

/** A photo that the office would not have may exist nowhere else: such a file stays. */
function saidOf({ file, answers, photos }: RescueReply): Pick<CarriedRow, 'state' | 'why' | 'result'> {
  const count = (...wanted: string[]) => answers.filter(({ answer }) => wanted.includes(answer)).length
  const result = { stored: count('stored', 'conflict'), known: count('known'), setAside: count('set-aside'), photos: photos.kept }
  if (file !== 'taken') return { state: 'refused', why: file, result }
  return photos.refused > 0 ? { state: 'refused', why: 'photos', result } : { state: 'delivered', why: null, result }
}
