import type { EntrySet } from '../../../domain/vocabulary/entries.ts'
import type { Vocabulary } from '../../../domain/vocabulary.ts'

/** Those that are offered, and the one a report speaks of even where it is offered no longer. */
export function entrySetsOf({ entries }: Pick<Vocabulary, 'entries'>, chosen: string): EntrySet[] {
  return entries.all.filter(({ id, hidden }) => !hidden || id === chosen)
}
