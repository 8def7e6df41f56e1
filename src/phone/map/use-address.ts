import { useEffect, useEffectEvent } from 'react'
import { useSearch } from 'wouter'

type Asked =
  | { readonly place: string }
  | { readonly area: string }
  /** The nearest places that are not reached. */
  | { readonly show: 'left' }

/** Obeys what a link asked the map to show, once for each link: `/map?place=ID`, `/map?area=CODE`, `/map?show=left`. */
export function useAddress(obey: (asked: Asked) => void): void {
  const search = useSearch()
  const told = useEffectEvent(obey)
  useEffect(() => {
    const asked = askedBy(search)
    if (asked) told(asked)
  }, [search])
}

export function askedBy(search: string): Asked | null {
  const query = new URLSearchParams(search)
  const place = query.get('place')
  const area = query.get('area')
  if (place !== null) return { place }
  if (area !== null) return { area }
  return query.get('show') === 'left' ? { show: 'left' } : null
}
