import { promisify } from 'node:util'
import { inflate } from 'node:zlib'
import type { Account } from '../../domain/people.ts'
import type { Answer } from '../../protocol/messages.ts'
import type { RescueReply } from '../../protocol/rescue.ts'
import { photoNameBytes, recordKinds, rescueLimits } from '../../protocol/rescue-file.ts'
import { openRescueFile, Unreadable, type RescueRecord } from './open-file.ts'

const unpack = promisify(inflate)

/** What a rescue needs of the rest of the office. */
export interface RescueDoors {
  readonly secret: () => Promise<string>
  /** Whose file it is and whether that phone, or the account, is cut off; null for an account that is not here. */
  readonly author: (account: string, device: string) => Promise<{ account: Account; cutOff: boolean } | null>
  /** The same judgement as of a push by that author from that phone. */
  readonly take: (from: { account: Account; device: string; cutOff: boolean }, versions: readonly unknown[]) => Promise<Answer[]>
  readonly keepPhoto: (author: Account, hash: string, bytes: Buffer) => Promise<'kept' | 'known' | 'refused'>
}

export type Rescued = Omit<RescueReply, 'envelope'> & {
  /** Null where not even the head could be read. */
  readonly from: { readonly account: Account; readonly device: string } | null
}

/** Takes a file in record by record. What was taken before a damage stays taken: the same file again says `known`. */
export async function takeRescue(bytes: AsyncIterable<Buffer>, doors: RescueDoors): Promise<Rescued> {
  const answers: Answer[] = []
  const photos = { kept: 0, known: 0, refused: 0 }
  let from: Rescued['from'] = null
  try {
    const { head, records } = await openRescueFile(bytes, await doors.secret())
    const author = await doors.author(head.account, head.device)
    for await (const record of records) {
      // Only who has the key can have made a record; an account that is not here was never given one.
      if (!author) throw new Unreadable('other-office')
      from = { account: author.account, device: head.device }
      if (record.kind === recordKinds.end) continue
      if (record.kind === recordKinds.photo) {
        const hash = record.content.subarray(0, photoNameBytes).toString('hex')
        photos[await doors.keepPhoto(author.account, hash, record.content.subarray(photoNameBytes))] += 1
        continue
      }
      const taken = await doors.take({ ...author, device: head.device }, await versionsIn(record))
      answers.push(...taken.map((answer) => ({ ...answer, index: answers.length + answer.index })))
    }
    return { file: 'taken', answers, photos, from }
  } catch (error) {
    if (error instanceof Unreadable) return { file: error.found, answers, photos, from }
    throw error
  }
}

/** As in a sync, what cannot be read is judged as such, and set aside by itself. */
async function versionsIn({ kind, content }: RescueRecord): Promise<unknown[]> {
  const plain = kind === recordKinds.packed ? await unpackOrRefuse(content) : content
  return plain.toString('utf8').split('\n').filter((line) => line !== '').map(parse)
}

async function unpackOrRefuse(content: Buffer): Promise<Buffer> {
  try {
    return await unpack(content, { maxOutputLength: rescueLimits.versionsBytes })
  } catch {
    throw new Unreadable('damaged')
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
