import type { PersonDevice } from '../sync/people.ts'
import { people as words } from '../words/people.ts'
import type { Phrase } from '../words/say.tsx'

export function persistedWords({ persisted }: Pick<PersonDevice, 'persisted'>): Phrase {
  if (persisted === null) return words.unknownPersisted
  return persisted ? words.persisted : words.notPersisted
}
