import { useMemo, useState } from 'react'
import { localDay } from '../../../domain/day.ts'
import { differencesOf } from '../../../domain/report/figure-difference.ts'
import { missingText } from '../../../domain/report/figure-text.ts'
import { figureName } from '../../../domain/report/figure-name.ts'
import type { Report } from '../../../domain/report/report.ts'
import { isOver, isSealable, monthOfDays, sealsOf, type Month, type Seal } from '../../../domain/report/seal.ts'
import { isEmpty, supplementOf } from '../../../domain/report/supplement.ts'
import type { Naming } from '../../../domain/report/table.ts'
import { isWithin } from '../../../domain/area.ts'
import { useBook } from '../../record-book/book.ts'
import { useSealedVisits } from '../../record-book/sealed-visits.ts'
import { useSlips, useSlipsAside, writeSlips } from '../../record-book/slips.ts'
import type { Territory } from '../../record-book/territory.ts'
import { useToday } from '../../record-book/today.ts'
import { useVisitsIn } from '../../record-book/visits-in.ts'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { dayWords, timeWords } from '../../words/dates.ts'
import { sealing as words } from '../../words/reports.ts'
import { useLanguage, useSay, type Phrase } from '../../words/say.tsx'
import styles from '../desk.module.css'
import { useFigureBook } from '../use-figure-book.ts'

const kinds = ['month-sealed'] as const

interface SealCardProps {
  readonly report: Report
  readonly naming: Naming
  readonly territory: Territory
  readonly onChange: (change: (report: Report) => Report) => void
}

/** 封账 of the month that a report is about: sealed or not, and which figures the report tells. */
export function SealCard({ report, ...rest }: SealCardProps) {
  const month = report.period.kind === 'month' ? monthOfDays(report.period) : null
  return month === null ? null : <MonthCard month={month} report={report} {...rest} />
}

function MonthCard({ month, report, naming, territory, onChange }: SealCardProps & { readonly month: Month }) {
  const say = useSay()
  const today = useToday()
  const slips = useSlips(kinds)
  const aside = useSlipsAside()
  const [asking, setAsking] = useState(false)
  const seal = useMemo(() => slips && (sealsOf(slips, report.area).get(month) ?? null), [slips, report.area, month])
  const mine = slips?.filter(({ area, content, received }) => area === report.area && content.month === month && received === null) ?? []
  const waiting = mine.some(({ id }) => !aside?.has(id))
  const maySeal = isSealable(report.area) && isOver(month, today)
  const date = { month: String(month % 100) }
  return (
    <section className={styles['settings']} aria-label={say(words.title)}>
      <h2 className={styles['panel-title']}>{say(words.title)}</h2>
      {seal ? (
        <Sealed seal={seal} report={report} naming={naming} territory={territory} onChange={onChange} />
      ) : (
        <p className={styles['note']}>{say(isOver(month, today) ? words.open : words.notOver, date)}</p>
      )}
      {waiting && <output className={styles['note']}>{say(words.waiting)}</output>}
      {mine.length > 0 && !waiting && <p className={styles['fault']}>{say(words.aside)}</p>}
      {maySeal && !waiting && (
        <div>
          <Button kind="secondary" size="small" onClick={() => setAsking(true)}>
            {say(seal ? words.again : words.seal)}
          </Button>
        </div>
      )}
      <AskSheet open={asking} month={month} report={report} areaName={naming.areaName(report.area)} onClose={() => setAsking(false)} />
    </section>
  )
}

interface AskSheetProps {
  readonly open: boolean
  readonly month: Month
  readonly report: Report
  readonly areaName: string
  readonly onClose: () => void
}

function AskSheet({ open, month, report, areaName, onClose }: AskSheetProps) {
  const say = useSay()
  const book = useBook()
  const [fault, setFault] = useState<Phrase | null>(null)
  const date = { month: String(month % 100) }
  const seal = async () => {
    try {
      await writeSlips(book, [{ kind: 'month-sealed', area: report.area, to: null, content: { month } }], Date.now())
      onClose()
    } catch {
      setFault(words.failed)
    }
  }
  return (
    <Sheet open={open} onClose={onClose} title={say(words.ask, date)}>
      <p>{say(words.askNote, { area: areaName, ...date })}</p>
      <p role="alert" className={styles['fault']}>
        {fault && say(fault)}
      </p>
      <Button wide onClick={() => void seal()}>
        {say(words.seal)}
      </Button>
    </Sheet>
  )
}

/** A sealed month: its figures then or now, and the supplement between the two. */
function Sealed({ seal, report, naming, territory, onChange }: SealCardProps & { readonly seal: Seal }) {
  const say = useSay()
  const language = useLanguage()
  const today = useToday()
  const { area, period } = report
  const live = useVisitsIn(period.from, period.to)
  const then = useSealedVisits(period.from, period.to, seal.through)
  const supplement = useMemo(() => {
    const own = ({ area: at }: { readonly area: string }) => isWithin(at, area)
    return live && then && supplementOf(live.filter(own), then.filter(own))
  }, [live, then, area])
  const which = (report.sealed ?? null) === null ? 'live' : 'sealed'
  const day = localDay(seal.through)
  return (
    <>
      <p className={styles['note']}>{say(words.sealed, { day: dayWords(day, language, today), time: timeWords(seal.through) })}</p>
      <Segmented
        label={say(words.which)}
        value={which}
        onChange={(value) => onChange((one) => ({ ...one, sealed: value === 'sealed' ? seal.through : null }))}
        options={[
          { value: 'sealed', label: say(words.sealedFigures) },
          { value: 'live', label: say(words.liveFigures) },
        ]}
      />
      {supplement && (
        <p className={styles['note']}>
          {isEmpty(supplement)
            ? say(words.noSupplement)
            : say(words.supplement, { added: supplement.added.length, changed: supplement.changed.length, gone: supplement.gone.length })}
        </p>
      )}
      {supplement && !isEmpty(supplement) && <Differences report={report} through={seal.through} naming={naming} territory={territory} />}
    </>
  )
}

interface DifferencesProps {
  readonly report: Report
  readonly through: number
  readonly naming: Naming
  readonly territory: Territory
}

function Differences({ report, through, naming, territory }: DifferencesProps) {
  const say = useSay()
  const { area, period, rounding, entrySet } = report
  const [sealed, live] = useMemo(() => {
    // What was filled in by hand is the same in both.
    const both = { area, period, rounding, entrySet, typed: {} }
    return [{ ...both, sealed: through }, { ...both, sealed: null }] as const
  }, [area, period, rounding, entrySet, through])
  const then = useFigureBook(sealed, territory)
  const now = useFigureBook(live, territory)
  const differences = useMemo(() => (then && now ? differencesOf(now, then) : []), [then, now])
  const value = (count: number | null) => (count === null ? missingText : String(count))
  return (
    <ul className={styles['differences']}>
      {differences.map(({ key, before, now: is }) => (
        <li key={key}>{say(words.difference, { name: figureName(key, naming), before: value(before), now: value(is) })}</li>
      ))}
    </ul>
  )
}
