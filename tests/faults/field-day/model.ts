import type { AccountId, PhotoRef, VersionHash, VisitVersion } from '../../../src/domain/visit.ts'

/** What the world was told: every version that somebody began to save, and those of which a screen said "saved". */
export class Model {
  /** By the mark in its note: who wrote it, whether or not the phone lived to the end of it. */
  readonly begun = new Map<string, AccountId>()
  readonly saved = new Map<VersionHash, VisitVersion>()
  readonly slips = new Set<string>()
  readonly photos = new Map<string, PhotoRef>()
  /** Accounts whose area was changed, or changed back by a restore: the office may set aside what they bring from elsewhere. */
  readonly moved = new Set<AccountId>()
  readonly faults: string[] = []

  /** A mark that no other version carries. */
  begin(author: AccountId): string {
    const mark = `m${this.begun.size + 1}.`
    this.begun.set(mark, author)
    return mark
  }

  tell(version: VisitVersion, hash: VersionHash): void {
    this.saved.set(hash, version)
    for (const photo of version.photos) this.photos.set(photo.hash, photo)
  }

  expect(holds: boolean, fault: string): void {
    if (!holds) this.faults.push(fault)
  }
}
