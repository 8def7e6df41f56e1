/**
 * What the database says when the very same call may succeed a moment later: deadlock and serialisation (40), out of
 * connections (53300), a lock or statement that took too long, a restart. By code only: texts are translated, and names
 * carry the numbers of shards.
 */
const passing: ReadonlySet<unknown> = new Set([
  '40001',
  '40P01',
  '53300',
  '55P03',
  '57014',
  '57P01',
  '57P02',
  '57P03',
  'CONNECTION_LOST',
])

/** No answer from the database: before a COMMIT was sent nothing has happened, after it nobody knows. */
export class ConnectionLost extends Error {
  override name = 'ConnectionLost'
  readonly code = 'CONNECTION_LOST'
}

/** Whether the very same call may succeed later, without anything changed about it. */
export function mayPass(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && passing.has(error.code)
}
