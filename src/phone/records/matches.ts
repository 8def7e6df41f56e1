import type { Place, PlaceId } from '../../domain/place.ts'

/** Whether a place answers to what was typed: its name, its initials or its code, with or without spaces. */
export function matches(place: Place | undefined, id: PlaceId, text: string): boolean {
  const wanted = tidy(text)
  if (wanted === '') return true
  return [place?.name ?? '', place?.initials ?? '', id].some((candidate) => tidy(candidate).includes(wanted))
}

function tidy(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s/g, '')
}
