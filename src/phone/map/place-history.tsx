import type { Place } from '../../domain/place.ts'
import { useVisitsAt } from '../record-book/records.ts'
import { useToday } from '../record-book/today.ts'
import { ListRow } from '../ui/list-row.tsx'
import { StatusWord } from '../ui/status-mark.tsx'
import { dayWords } from '../words/dates.ts'
import { map as words } from '../words/map.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import { outcomeWords } from '../words/visits.ts'

/** Every visit at a place, the newest first; each opens its record. */
export function PlaceHistory({ place }: { readonly place: Place }) {
  const say = useSay()
  const language = useLanguage()
  const today = useToday()
  const visits = useVisitsAt(place.id)
  if (visits === null) return <p>{say(words.reading)}</p>
  if (visits.length === 0) return <p>{say(words.historyNone)}</p>
  return (
    <ul aria-label={say(words.historyOf, { place: place.name })}>
      {visits.map(({ visit, version, state }) => (
        <li key={visit}>
          <ListRow
            href={`/records/${visit}`}
            title={say(words.lastVisit, {
              day: dayWords(version.day, language, today),
              outcome: say(outcomeWords[version.outcome]),
            })}
            note={version.note}
            aside={<StatusWord state={version.change === 'withdrawn' ? 'not-counted' : state} />}
          />
        </li>
      ))}
    </ul>
  )
}
