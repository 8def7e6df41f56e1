import type { FastifyInstance } from 'fastify'
import { createHash, type Hash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { townOf } from '../../domain/area.ts'
import type { Account } from '../../domain/people.ts'
import { envelope } from '../../protocol/messages.ts'
import { rescueType, type RescueKey, type RescueReply } from '../../protocol/rescue.ts'
import { rescueLimits } from '../../protocol/rescue-file.ts'
import type { AuditLog } from '../audit-log.ts'
import { Refused } from '../http/refusal.ts'
import { onlySignedIn, signedIn } from '../http/signed-in.ts'
import type { Store } from '../store/store.ts'
import { officeMark, phoneKey } from './keys.ts'
import { takeRescue, type RescueDoors, type Rescued } from './take-rescue.ts'

/** Files taken in at the same moment; each holds one photo at most. */
const mostAtOnce = 4

interface Parts extends Pick<RescueDoors, 'take' | 'keepPhoto'> {
  readonly store: Store
  readonly audit: AuditLog
  readonly now: () => number
}

/** Rescue files: the key that a phone seals its own with, and the file of anybody that any colleague brings. */
export function rescueRoutes(app: FastifyInstance, { store, audit, now, take, keepPhoto }: Parts): void {
  let underWay = 0
  app.addContentTypeParser(rescueType, (_request, body, done) => done(null, body))

  app.get<{ Querystring: { device?: unknown } }>('/api/rescue/key', { onRequest: onlySignedIn }, async (request): Promise<RescueKey> => {
    const { id } = signedIn(request)
    const { device } = request.query
    if (typeof device !== 'string' || !/^[\w-]{1,64}$/.test(device)) throw new Refused('bad-request', 'not the name of a phone')
    if (await store.isCutOff(id, device)) throw new Refused('not-allowed', 'a phone that was cut off')
    const secret = await store.secret()
    const key = phoneKey(secret, id, device).toString('base64')
    return { envelope, account: id, device, key, office: officeMark(secret).toString('base64') }
  })

  app.post('/api/rescue', { onRequest: onlySignedIn }, async (request): Promise<RescueReply> => {
    if (Number(request.headers['content-length'] ?? 0) > rescueLimits.fileBytes) throw new Refused('too-large', 'a rescue file over the limit')
    if (request.headers['content-type'] !== rescueType) throw new Refused('bad-request', 'not sent as a rescue file', { status: 415 })
    if (underWay >= mostAtOnce) throw new Refused('busy', 'enough rescue files at once')
    underWay += 1
    const body = request.body as Readable
    const digest = createHash('sha256')
    try {
      const rescued = await takeRescue(counted(body, digest), { secret: () => store.secret(), author, take, keepPhoto })
      await writeDown(rescued, digest.digest('hex'), signedIn(request))
      const { file, answers, photos } = rescued
      return { envelope, file, answers, photos }
    } catch (error) {
      // The connection broke: the carrier still has the file, and what was taken is known the next time.
      if (body.errored) throw new Refused('bad-request', 'the file broke off', { retry: true })
      throw error
    } finally {
      underWay -= 1
      // Whatever of it was not read: the answer is heard all the same.
      body.resume()
    }
  })

  /** An account that is switched off can still have been out before: what it logged is left to the office. */
  async function author(id: string, device: string) {
    const account = await store.account(id)
    return account && { account, cutOff: (await store.isCutOff(id, device)) || (await store.isOff(id)) }
  }

  /** Who carried what, for the office to look up; also of a file whose end was damaged. */
  async function writeDown({ from, answers, photos }: Rescued, file: string, carrier: Account): Promise<void> {
    if (!from) return
    const count = (...wanted: string[]) => answers.filter(({ answer }) => wanted.includes(answer)).length
    const { account, device } = from
    const brought = { stored: count('stored', 'conflict'), known: count('known'), setAside: count('set-aside'), photos: photos.kept }
    const [area = ''] = account.areas
    const note = { town: townOf(area), account: account.id, device, carrier: carrier.id, file, at: now(), ...brought }
    const entry = audit.entry(carrier, 'rescue-brought', { subject: account.id, area, detail: { device, ...brought } })
    await store.withAudit(entry, (acts) => acts.noteRescue(note))
  }
}

async function* counted(body: AsyncIterable<Buffer>, digest: Hash): AsyncGenerator<Buffer> {
  let length = 0
  for await (const piece of body) {
    length += piece.length
    if (length > rescueLimits.fileBytes) throw new Refused('too-large', 'a rescue file over the limit')
    digest.update(piece)
    yield piece
  }
}
