import type { FastifyRequest } from 'fastify'
import type { DeviceId } from '../../domain/visit.ts'
import { signedIn } from '../http/signed-in.ts'
import type { Store } from '../store/store.ts'

/**
 * Whether the office has cut this phone off: by the name that it gives itself, or by the one that its session has had,
 * so that a phone whose storage was cleared is no stranger. The session keeps the name for all that is asked of us.
 */
export async function isCutOff(store: Store, request: FastifyRequest, device: DeviceId): Promise<boolean> {
  const { session } = request
  if (session?.cutOff) return true
  if (!session || session.device === device) return false
  await store.noteDevice(session.hash, device)
  return store.isCutOff(signedIn(request).id, device)
}
