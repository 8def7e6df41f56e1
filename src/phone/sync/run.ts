import { limits, type SyncReply } from '../../protocol/messages.ts'
import type { RecordBook } from '../record-book/book.ts'
import { nextBatch, settle, type Waiting } from '../record-book/outbox.ts'
import { applyPull, readReached, type Pull, type Reached } from '../record-book/pull.ts'
import { readCounts } from '../record-book/counts.ts'
import { matchAnswers } from './match-answers.ts'
import type { Office } from './office.ts'
import { noSignal, type Refused, type Reply } from './reply.ts'
import { toRequest } from './request.ts'
import { toPull } from './to-pull.ts'

export interface RunTools {
  readonly office: Office
  readonly now: () => number
  /** Version of the app, and whether its storage is promised to last, for the office to see. */
  readonly app: string
  readonly persisted: () => boolean | null
  /**
   * Kept from run to run: most versions in a request, fewer after the office stumbled over one; and the versions that
   * it stumbled over, the latest last.
   */
  readonly batch: { size: number; last: readonly string[] }
  /** Photos that the office would not have; kept from run to run. */
  readonly photosRefused: Set<string>
  /** A sign of life after every answer, with the rows of the download so far and those to come. */
  readonly progress: (download: { done: number; left: number | null } | null) => void
  /** True when somebody else took over, or the book was closed. */
  readonly stopped: () => boolean
}

/** Characters may take three bytes each. */
const mostText = limits.unpackedBytes / 4
/** So many versions may be refused one by one before the run gives up for now. */
const mostStumbles = 3

/**
 * Brings phone and office to the same state: versions up and changes down until neither has more, then slips, then
 * photos, then errands; what is one's own never waits for what is carried for others.
 * Resolves to null when all went well, else to what stopped it; throws BookError when this phone's disk did.
 */
export async function runSync(book: RecordBook, tools: RunTools): Promise<Refused | null> {
  const refused = await exchangeVersions(book, tools)
  if (refused ?? tools.stopped()) return refused
  const goesOn = () => {
    tools.progress(null)
    return !tools.stopped()
  }
  // Each part is loaded only now: the first screen comes before.
  const { exchangeSlips } = await import('./slips.ts')
  const unsaid = await exchangeSlips(book, tools.office, goesOn)
  if (unsaid ?? !goesOn()) return unsaid
  const unsent = await sendWaitingPhotos(book, tools)
  if (unsent ?? !goesOn()) return unsent
  const { runErrands } = await import('./errands.ts')
  return runErrands(book, goesOn)
}

async function sendWaitingPhotos(book: RecordBook, { office, photosRefused, progress }: RunTools): Promise<Refused | null> {
  if ((await readCounts(book)).photosWaiting === 0) return null
  const { sendPhotos } = await import('./send-photos.ts')
  return sendPhotos(book, office, photosRefused, () => progress(null))
}

async function exchangeVersions(book: RecordBook, tools: RunTools): Promise<Refused | null> {
  const stumbled = new Map<string, Refused>()
  let done = 0
  let ahead: Promise<Reply<SyncReply>> | null = null
  for (;;) {
    if (tools.stopped()) return null
    const batch: readonly Waiting[] = ahead
      ? []
      : (await nextBatch(book, tools.batch.size, mostText, tools.batch.last)).filter(({ hash }) => !stumbled.has(hash))
    const reply: Reply<SyncReply> = await (ahead ?? tools.office.sync(await request(book, tools, batch)))
    ahead = null
    if (tools.stopped()) return null
    if (!reply.ok) {
      tools.progress(null)
      if (!narrowDown(tools, batch, reply, stumbled)) return reply
      continue
    }
    const taken = readInto(book, batch, reply.body)
    if (!('pull' in taken)) return taken
    // The office makes the next page ready while this one is put away; what waits here goes first.
    if (reply.body.more && (await readCounts(book)).waiting === 0) ahead = tools.office.sync(toRequest(head(book, tools, reply.body, 0), []))
    await putAway(book, tools, taken, reply.body)
    const { more, remaining, places, versions, cutOff } = reply.body
    done += places.id.length + versions.length
    tools.progress(more ? { done, left: remaining } : null)
    tools.batch.size = Math.min(limits.versionsPerRequest, tools.batch.size * 2)
    if (more || (await readCounts(book)).waiting > stumbled.size) continue
    if (cutOff) return { ...noSignal, why: 'cut-off' }
    return [...stumbled.values()].at(-1) ?? null
  }
}

async function request(book: RecordBook, tools: RunTools, batch: readonly Waiting[]): Promise<string> {
  const reached = await readReached(book)
  const { waiting } = await readCounts(book)
  return toRequest(head(book, tools, reached, waiting), batch)
}

function head(book: RecordBook, { app, persisted }: RunTools, { cursor, officeVersion }: Pick<Reached, 'cursor' | 'officeVersion'>, waiting: number) {
  return { device: book.device, app, cursor, office: officeVersion, report: { waiting, persisted: persisted() } }
}

interface Taken {
  readonly pull: Pull
  readonly named: ReturnType<typeof matchAnswers>
}

/** What the reply says to this book; else why it is none for it, and then nothing leaves the outbox for it. */
function readInto(book: RecordBook, batch: readonly Waiting[], reply: SyncReply): Taken | Refused {
  // Somebody else has signed in on this phone: neither these answers nor these rows belong into this book.
  if (reply.account.id !== book.account.id) return { ok: false, why: 'not-signed-in', retry: false, retryAfter: null }
  const pull = toPull(reply)
  const named = matchAnswers(batch, reply.answers)
  if (!pull || (batch.length > 0 && named.length === 0)) return { ok: false, why: 'fault', retry: true, retryAfter: null }
  return { pull, named }
}

async function putAway(book: RecordBook, tools: RunTools, { pull, named }: Taken, { missingPhotos }: SyncReply): Promise<void> {
  await settle(book, named, tools.now())
  tools.batch.last = tools.batch.last.filter((hash) => !named.some(({ waiting }) => waiting.hash === hash))
  await applyPull(book, pull, tools.now())
  if (missingPhotos.length > 0) {
    const { sendPhotosAgain } = await import('../record-book/photos-to-send.ts')
    await sendPhotosAgain(book, missingPhotos)
  }
}

/**
 * A request that was too much, or that the office could not read, is tried again with half the versions, down to the
 * one to blame, which is passed over. False when it is better to wait: then the next run begins with less.
 */
function narrowDown(
  { batch: limit }: RunTools,
  batch: readonly Waiting[],
  refused: Refused,
  stumbled: Map<string, Refused>,
): boolean {
  if (!['too-large', 'bad-request', 'fault'].includes(refused.why)) return false
  const [first] = batch
  if (!first) return false
  limit.size = Math.max(1, Math.floor(batch.length / 2))
  if (batch.length > 1) return refused.why !== 'fault'
  limit.last = [...limit.last.filter((hash) => hash !== first.hash), first.hash]
  stumbled.set(first.hash, refused)
  return refused.why !== 'fault' && stumbled.size < mostStumbles
}
