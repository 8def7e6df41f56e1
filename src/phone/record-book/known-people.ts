import type { Account } from '../../domain/people.ts'

/** Who works in the areas of this account, so that rounds can be given without signal. */
export interface KnownPeople {
  readonly people: readonly KnownPerson[]
  /** When the office said so, milliseconds since 1970 UTC. */
  readonly at: number
}

/** `off`: switched off, and known only for what was given before. */
export type KnownPerson = Pick<Account, 'id' | 'name' | 'role' | 'areas'> & { readonly off: boolean }
