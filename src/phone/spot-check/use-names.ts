import type { AreaCode } from '../../domain/area.ts'
import type { Period } from '../../domain/day.ts'
import { isOffice } from '../../domain/slips/rights.ts'
import type { PlaceId } from '../../domain/place.ts'
import type { AccountId } from '../../domain/visit.ts'
import { useAccount } from '../record-book/book.ts'
import { useKnownPeople } from '../record-book/people.ts'
import { useTerritory } from '../record-book/territory.ts'
import { useToday } from '../record-book/today.ts'
import { dayWords } from '../words/dates.ts'
import { records } from '../words/records.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import { spotCheck as words } from '../words/spot-check.ts'

/** What people, areas, places and days are called here. */
export interface Names {
  /** As the office last named them; where it never has, the end of the account's code. A worker is told no colleague's name. */
  readonly worker: (id: AccountId | null) => string
  /** A grid with its village. */
  readonly area: (code: AreaCode) => string
  readonly place: (id: PlaceId) => string
  readonly period: (period: Period) => string
}

export function useNames(): Names {
  const say = useSay()
  const language = useLanguage()
  const today = useToday()
  const account = useAccount()
  const people = useKnownPeople()?.known?.people
  const territory = useTerritory()
  const short = (code: AreaCode) => territory?.areas.get(code)?.shortName ?? code
  return {
    worker: (id) => {
      if (id === null) return say(words.everybody)
      if (id === account.id) return account.name
      if (!isOffice(account)) return say(words.office)
      return people?.find((each) => each.id === id)?.name ?? say(words.code, { code: id.slice(-6) })
    },
    area: (code) => (code.length === 15 ? `${short(code.slice(0, 12))} ${short(code)}` : short(code)),
    place: (id) => territory?.placeById.get(id)?.name ?? say(records.unknownPlace, { id }),
    period: ({ from, to }) =>
      from === to
        ? dayWords(from, language, today)
        : say(words.span, { from: dayWords(from, language, today), to: dayWords(to, language, today) }),
  }
}
