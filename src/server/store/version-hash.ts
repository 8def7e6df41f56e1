import { hash as digest } from 'node:crypto'
import { versionText, type VersionHash, type VisitVersion } from '../../domain/visit.ts'

/** A version never changes, so its text and hash are worked out once on its way from the request to the store. */
const worked = new WeakMap<VisitVersion, { readonly text: string; readonly hash: VersionHash }>()

/** The one text of a version and its SHA-256, lower-case hex: the same on every phone. */
export function textAndHash(version: VisitVersion): { readonly text: string; readonly hash: VersionHash } {
  const before = worked.get(version)
  if (before) return before
  const text = versionText(version)
  const found = { text, hash: digest('sha256', text, 'hex') }
  worked.set(version, found)
  return found
}

export function versionHash(version: VisitVersion): VersionHash {
  return textAndHash(version).hash
}
