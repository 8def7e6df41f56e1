import { ListChecks } from 'lucide-react'
import { useMemo } from 'react'
import { useSearch } from 'wouter'
import { stateOf } from '../../domain/coverage.ts'
import { figureName } from '../../domain/report/figure-name.ts'
import { figureText, unitBehind } from '../../domain/report/figure-text.ts'
import type { Report } from '../../domain/report/report.ts'
import type { VisitVersion } from '../../domain/visit.ts'
import type { Territory } from '../record-book/territory.ts'
import { useToday } from '../record-book/today.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { LongList } from '../ui/long-list.tsx'
import { PlaceRow } from '../ui/place-row.tsx'
import { Screen } from '../ui/screen.tsx'
import { dayWords } from '../words/dates.ts'
import { behindWords as words, desk } from '../words/reports.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import { outcomeWords } from '../words/visits.ts'
import { readBehind } from './behind-href.ts'
import styles from './desk.module.css'
import { usualForm } from './documents/usual-form.ts'
import { useFigureBook } from './use-figure-book.ts'
import { useNaming } from './use-naming.ts'

/** The visits that make a figure, each opening as it does everywhere. */
export function BehindPage({ report, territory }: { readonly report: Report; readonly territory: Territory }) {
  const say = useSay()
  const language = useLanguage()
  const today = useToday()
  const whole = useFigureBook(report, territory)
  const naming = useNaming(territory, report.entrySet)
  const { figure: key, area } = readBehind(useSearch())
  const book = area === null ? whole : (whole?.at(area) ?? null)
  const visits = useMemo(() => book && [...book.behind(key)].sort(latestFirst), [book, key])
  const figure = book?.of(key)
  const { from, to } = report.period
  const areaName = (code: string) => territory.areas.get(code)?.shortName ?? code
  const where = (code: string) => (code.length === 15 ? `${areaName(code.slice(0, 12))} ${areaName(code)}` : areaName(code))
  return (
    <Screen title={figureName(key, naming)} back={{ href: `/reports/${report.id}`, label: say(words.back) }}>
      <p className={styles['note']}>
        {say(words.head, { area: areaName(area ?? report.area), from: dayWords(from, language, today), to: dayWords(to, language, today) })}
      </p>
      {figure && visits && (
        <p className={styles['behind']}>
          <b>{say(words.count, { n: visits.length })}</b>
          <span>
            {say(words.value, { text: figureText(figure, usualForm(figure)), unit: unitBehind(figure) }).trim()}
          </span>
        </p>
      )}
      {!visits && <output>{say(desk.counting)}</output>}
      {visits?.length === 0 && <EmptyState icon={<ListChecks />} title={say(words.none)} note={say(words.noneNote)} />}
      {visits && visits.length > 0 && (
        <LongList
          items={visits}
          keyOf={({ visit }) => visit}
          step={100}
          more={(n) => say(words.more, { n })}
          renderRow={({ visit, place, kind, area: at, day, outcome }) => (
            <PlaceRow
              href={`/records/${visit}`}
              kind={kind}
              mark={stateOf([{ day, outcome }], { from: day, to: day })}
              name={territory.placeById.get(place)?.name ?? place}
              note={say(words.visited, { area: where(at), day: dayWords(day, language, today), outcome: say(outcomeWords[outcome]) })}
            />
          )}
        />
      )}
    </Screen>
  )
}

function latestFirst(a: VisitVersion, b: VisitVersion): number {
  return b.day - a.day || (a.visit < b.visit ? 1 : -1)
}
