import { stateOf } from '../../domain/coverage.ts'
import { PlaceRow } from '../ui/place-row.tsx'
import { listWords as words } from '../words/coverage.ts'
import { dayWords } from '../words/dates.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import { outcomeWords } from '../words/visits.ts'
import type { Entry } from './entries.ts'
import styles from './list-page.module.css'
import type { View } from './use-view.ts'

/** Places or visits, each opening its record; a place without one opens on the map. */
export function EntryRows({ entries, view }: { readonly entries: readonly Entry[]; readonly view: View }) {
  const say = useSay()
  const language = useLanguage()
  const { names, territory, days, today } = view
  return (
    <ul className={styles['rows']}>
      {entries.map(({ place, mark }) => {
        const area = names.full(place.area)
        return (
          <li key={mark?.visit ?? place.id}>
            <PlaceRow
              href={mark ? `/records/${mark.visit}` : `/map?place=${place.id}`}
              kind={place.kind}
              mark={stateOf(mark ? [mark] : territory.marks.get(place.id), mark ? { from: mark.day, to: mark.day } : days.now)}
              name={place.name}
              note={
                mark
                  ? say(words.visited, { area, day: dayWords(mark.day, language, today), outcome: say(outcomeWords[mark.outcome]) })
                  : say(words.noVisit, { area })
              }
            />
          </li>
        )
      })}
    </ul>
  )
}
