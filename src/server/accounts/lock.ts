import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import type { Account } from '../../domain/people.ts'
import { envelope, type SignedIn } from '../../protocol/messages.ts'
import type { LockOpened, LockPoint } from '../../protocol/lock.ts'
import { deviceName, openLockRequest } from '../../protocol/requests.ts'
import { Refused } from '../http/refusal.ts'
import { onlySignedIn, signedIn } from '../http/signed-in.ts'
import type { Store } from '../store/store.ts'
import { lockOpener, lockPoint } from './lock-point.ts'

interface ByDevice {
  Params: { device: string }
}

interface WayIn {
  /** Whose code it is, used up by this; refuses any other. */
  readonly accountByCode: (request: FastifyRequest, typed: string) => Promise<Account>
  readonly open: (request: FastifyRequest, reply: FastifyReply, account: Account) => Promise<SignedIn>
}

/**
 * What a phone under a PIN needs of the office: a point to wrap its key with, and the way back in when the PIN is lost. That one takes a new
 * one-time code, never a session: whoever found the phone has its session. A phone that was cut off gets neither before it is taken back.
 */
export function lockRoutes(app: FastifyInstance, store: Store, { accountByCode, open }: WayIn): void {
  app.get<ByDevice>('/api/lock/:device', { onRequest: onlySignedIn }, async (request): Promise<LockPoint> => {
    const { id } = signedIn(request)
    const { device } = request.params
    if (!v.is(deviceName, device)) throw new Refused('bad-request', 'not a phone')
    await refuseCutOff(id, device)
    return { envelope, point: lockPoint(await store.secret(), id, device).toString('base64url') }
  })

  app.post('/api/lock/open', async (request, reply): Promise<LockOpened> => {
    const asked = v.safeParse(openLockRequest, request.body)
    if (!asked.success) throw new Refused('bad-request', 'not a lost PIN')
    const { account: id, device, ephemeral, code } = asked.output
    const opener = lockOpener(await store.secret(), id, device, Buffer.from(ephemeral, 'base64url'))
    if (!opener) throw new Refused('bad-request', 'not a point of the curve')
    await refuseCutOff(id, device)
    const account = await accountByCode(request, code)
    if (account.id !== id) throw new Refused('code-unknown', 'a code of somebody else')
    return { ...(await open(request, reply, account)), opener: opener.toString('base64url') }
  })

  async function refuseCutOff(account: string, device: string): Promise<void> {
    if (await store.isCutOff(account, device)) throw new Refused('not-allowed', 'a phone that was cut off')
  }
}
