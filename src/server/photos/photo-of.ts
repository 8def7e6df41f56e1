import type { Account } from '../../domain/people.ts'
import type { Store } from '../store/store.ts'
import type { NamedPhoto } from './keep-copy.ts'

/** A photo that a visit in sight names, and whether its bytes are here. */
export interface PhotoInSight extends NamedPhoto {
  readonly arrived: boolean
}

/** To look at; null where no visit in sight names it, which is as if nobody ever took it. */
export async function photoInSight(store: Store, { areas }: Pick<Account, 'areas'>, hash: string): Promise<PhotoInSight | null> {
  const { named, arrived } = await store.photo(areas, hash)
  return named ? { hash, areas, arrived } : null
}

/** To bring: a visit may have come home from an area that its author has left, and its photos follow it there. */
export async function photoToBring(store: Store, author: Pick<Account, 'id' | 'areas'>, hash: string): Promise<PhotoInSight | null> {
  const inSight = await photoInSight(store, author, hash)
  if (inSight) return inSight
  const areas = (await store.formerAreas(author.id)).map(({ area }) => area)
  if (areas.length === 0) return null
  const { named, arrived } = await store.photo(areas, hash, author.id)
  return named ? { hash, areas, arrived } : null
}
