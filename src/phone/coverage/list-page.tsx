import { ListChecks } from 'lucide-react'
import { useMemo } from 'react'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PlaceRow } from '../ui/place-row.tsx'
import { Screen } from '../ui/screen.tsx'
import { coverage, figureWords, levelWords, listWords as words, periodWords } from '../words/coverage.ts'
import { dayWords } from '../words/dates.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import { areaLevel } from '../../domain/area.ts'
import { entriesOf } from './entries.ts'
import { EntryRows } from './entry-rows.tsx'
import { areaOf } from './area-row.tsx'
import { ExportButton } from './export-button.tsx'
import styles from './list-page.module.css'
import { percentWords } from './number-words.ts'
import { pageOf, Pager } from './pager.tsx'
import { blindSpotsHref, hrefOf, type List } from './query.ts'
import type { View } from './use-view.ts'

/** What stands behind a figure: as many entries as it says. */
export function ListPage({ list, view }: { readonly list: List; readonly view: View }) {
  const say = useSay()
  const { query, names, kind, days, total } = view
  const language = useLanguage()
  const entries = useMemo(() => (list === 'spots' || list === 'behind' ? [] : entriesOf(list, view)), [list, view])
  const behind = list === 'behind' ? view.rows.filter((row) => row.behind) : []
  const spots = list === 'spots' ? (view.spots ?? []) : []
  const looking = list === 'spots' && view.spots === null
  const n = entries.length + behind.length + spots.length
  const level = view.rows[0] ? areaLevel(view.rows[0].code) : 'village'
  const units: Partial<Record<List, string>> = {
    visits: say(figureWords.times, { n }),
    spots: say(words.spotUnit, { n }),
    behind: say(levelWords[level], { n }),
  }
  const unit = units[list] ?? names.unit(kind)
  const span = list === 'before' ? days.previous : days.now
  const period = say(periodWords.span, { from: dayWords(span.from, language, view.today), to: dayWords(span.to, language, view.today) })
  const [places, areas, patches] = [pageOf(entries, query.page), pageOf(behind, query.page), pageOf(spots, query.page)]
  return (
    <Screen
      title={say(words[list], { kind: names.kind(kind) })}
      back={{ href: hrefOf(query), label: say(words.back) }}
      aside={n > 0 && <ExportButton subject={list} view={view} rows={n} />}
    >
      <p className={styles['head']}>
        {say(words.head, { area: total.name, period })}
        {!looking && <b>{say(words.count, { n, unit })}</b>}
      </p>
      {spots.length > 0 && <LinkButton href={blindSpotsHref(query)}>{say(words.toBlindSpots)}</LinkButton>}
      {n === 0 && !looking && <EmptyState icon={<ListChecks />} title={say(words.none)} note={say(words.noneNote)} />}
      {places.entries.length > 0 && <EntryRows entries={places.entries} view={view} />}
      {areas.entries.length > 0 && (
        <ul className={styles['rows']}>
          {areas.entries.map((row) => (
            <li key={row.code}>
              <PlaceRow
                href={hrefOf(query, areaOf(row, view))}
                kind="admin_village"
                name={row.name}
                note={say(words.rateOf, { rate: percentWords(row.rate), covered: row.covered, expected: row.expected, unit: names.unit(kind) })}
              />
            </li>
          ))}
        </ul>
      )}
      {patches.entries.length > 0 && (
        <ul className={styles['rows']}>
          {patches.entries.map(({ area, places: [first, ...more], people }) => (
            <li key={first?.id}>
              <PlaceRow
                href={`/map?place=${first?.id}`}
                kind={kind}
                mark="never"
                name={names.full(area)}
                note={say(words.spot, { n: more.length + 1, unit: names.unit(kind), people })}
              />
            </li>
          ))}
        </ul>
      )}
      <Pager view={view} page={[places, areas, patches].find(({ pages }) => pages > 1) ?? places} list={list} />
      <p className={styles['head']}>{say(coverage.until, { day: dayWords(days.now.to, language, view.today) })}</p>
    </Screen>
  )
}
