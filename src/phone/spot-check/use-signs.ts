import { useMemo } from 'react'
import { isInPeriod, type Period } from '../../domain/day.ts'
import { loggedAt } from '../../domain/logged-at.ts'
import { clockSigns, signsOf, type Sign, type SignVisit } from '../../domain/signs.ts'
import type { VisitId } from '../../domain/visit.ts'
import type { Territory } from '../record-book/territory.ts'
import { useVisitsById, type KnownVisit } from '../record-book/visits-by-id.ts'

/** Signs among these visits, of those outside of the period about their clocks alone; null while they are read. */
export function useSigns(visits: readonly VisitId[], { placeById }: Territory, period: Period) {
  const known = useVisitsById(visits)
  return useMemo(() => {
    if (!known) return null
    const all = Array.from(known.values(), (visit) => toSignVisit(visit, placeById))
    const inTime = all.filter(({ day }) => isInPeriod(day, period))
    return { known, signs: [...signsOf(inTime, period), ...clockSigns(all.filter(({ day }) => !isInPeriod(day, period)))] }
  }, [known, placeById, period])
}

/** The facts about these visits alone, each seen among all that its worker logged on that day. */
export function useSignsOf(visits: readonly KnownVisit[], { marks, placeById }: Territory): ReadonlyMap<VisitId, readonly Sign[]> {
  const around = useMemo(() => {
    const days = new Set(visits.map(({ author, version }) => `${version.day} ${author}`))
    const ids = new Set(visits.map(({ visit }) => visit))
    for (const there of marks.values()) for (const { visit, day, author } of there) if (days.has(`${day} ${author}`)) ids.add(visit)
    return [...ids]
  }, [visits, marks])
  const known = useVisitsById(around)
  return useMemo(() => {
    const byVisit = new Map<VisitId, Sign[]>()
    const signs = known ? signsOf(Array.from(known.values(), (visit) => toSignVisit(visit, placeById)), oneDay) : []
    for (const sign of signs) for (const visit of sign.visits) byVisit.set(visit, [...(byVisit.get(visit) ?? []), sign])
    return byVisit
  }, [known, placeById])
}

/** Days say nothing of a whole month. */
const oneDay: Period = { from: 0, to: 0 }

function toSignVisit({ visit, author, version, received }: KnownVisit, placeById: Territory['placeById']): SignVisit {
  const { kind, day, at, position, photos, place } = version
  return {
    visit,
    author,
    kind,
    day,
    logged: loggedAt(version),
    at,
    received,
    position,
    place: placeById.get(place) ?? null,
    photos: photos.map(({ hash }) => hash),
  }
}
