import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { AreaCode } from '../../domain/area.ts'
import type { Account } from '../../domain/people.ts'

/**
 * How far a phone has read: the store's epoch, a digest of what it may see, and a change number per town. Opaque
 * to the phone and signed, so that a number ahead of the store can only mean that the store was set back.
 */
export interface Cursor {
  readonly epoch: string
  readonly scope: string
  readonly reached: ReadonlyMap<string, number>
}

/** Another text after role or areas changed, or another area has become part of them with visits of years. */
export function scopeOf(account: Pick<Account, 'role' | 'areas'>, predecessors: readonly AreaCode[] = []): string {
  const seen = [...account.areas].sort().join(' ')
  return createHash('sha256')
    .update(`${account.role} ${seen}${predecessors.length === 0 ? '' : ` after ${[...predecessors].sort().join(' ')}`}`)
    .digest('base64url')
    .slice(0, 16)
}

export function writeCursor({ epoch, scope, reached }: Cursor, secret: string): string {
  const numbers = [...reached].map(([town, change]) => `${town}-${change.toString(36)}`).join('_')
  const text = `1.${epoch}.${scope}.${numbers}`
  return `${text}.${sign(text, secret)}`
}

/** Null for what this store did not write: the phone then starts anew. */
export function readCursor(cursor: string, secret: string): Cursor | null {
  const end = cursor.lastIndexOf('.')
  const text = cursor.slice(0, Math.max(0, end))
  const given = Buffer.from(cursor.slice(end + 1))
  const right = Buffer.from(sign(text, secret))
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null
  const [version, epoch = '', scope = '', numbers = ''] = text.split('.')
  if (version !== '1') return null
  const reached = numbers.split('_').flatMap((pair): [string, number][] => {
    const [town, change] = pair.split('-')
    return town && change ? [[town, Number.parseInt(change, 36)]] : []
  })
  return { epoch, scope, reached: new Map(reached) }
}

function sign(text: string, secret: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url').slice(0, 22)
}
