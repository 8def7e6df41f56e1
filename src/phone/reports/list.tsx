import { FileText, Plus } from 'lucide-react'
import { useState } from 'react'
import { localDay } from '../../domain/day.ts'
import type { Report } from '../../domain/report/report.ts'
import { periodName } from '../../domain/report/period-words.ts'
import { useBook } from '../record-book/book.ts'
import { dropReport, useReports, type ReportRow } from '../record-book/reports.ts'
import type { Territory } from '../record-book/territory.ts'
import { useToday } from '../record-book/today.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Screen } from '../ui/screen.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { dayWords, timeWords } from '../words/dates.ts'
import { reportKindWords, reports as words } from '../words/reports.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import styles from './list.module.css'
import { MonthlyDrafts } from './monthly-drafts.tsx'
import { ReportRowCard } from './report-row.tsx'
import { reportName } from './report-name.ts'
import { reportsOf } from './usual-choices.ts'

/** Every report on the desk, the last changed first, with what is missing in it. */
export function ReportList({ territory }: { readonly territory: Territory }) {
  const say = useSay()
  const language = useLanguage()
  const today = useToday()
  const rows = useReports()
  const [dropping, setDropping] = useState<Report | null>(null)
  const reports = rows && reportsOf(rows)
  const note = ({ area, period, kind, made, changed }: Report) => {
    const areaName = territory.areas.get(area)?.shortName ?? area
    const when =
      made === changed
        ? say(words.untouched)
        : say(words.changed, { day: dayWords(localDay(changed), language, today), time: timeWords(changed) })
    return [say(reportKindWords[kind]), areaName, periodName(period), when].join(' · ')
  }
  return (
    <Screen title={say(words.title)}>
      <p className={styles['note']}>{say(words.note)}</p>
      <div>
        <LinkButton href="/reports/new" icon={<Plus size={20} />}>
          {say(words.make)}
        </LinkButton>
      </div>
      {rows && <MonthlyDrafts rows={rows} territory={territory} />}
      {reports?.length === 0 && <EmptyState icon={<FileText />} title={say(words.emptyTitle)} note={say(words.emptyNote)} />}
      {rows && reports && reports.length > 0 && (
        <ul className={styles['rows']} aria-label={say(words.list)}>
          {reports.map((report) => (
            <li key={report.id}>
              <ReportRowCard report={report} missing={missingOf(rows, report)} note={note(report)} onDrop={() => setDropping(report)} />
            </li>
          ))}
        </ul>
      )}
      <DropSheet report={dropping} onClose={() => setDropping(null)} />
    </Screen>
  )
}

function missingOf(rows: readonly ReportRow[], { id }: Report): number | null {
  return rows.find((row) => row.id === id)?.missing ?? null
}

function DropSheet({ report, onClose }: { readonly report: Report | null; readonly onClose: () => void }) {
  const say = useSay()
  const book = useBook()
  const [failed, setFailed] = useState(false)
  const drop = async ({ id }: Report) => {
    try {
      await dropReport(book, id)
      onClose()
    } catch {
      setFailed(true)
    }
  }
  return (
    <Sheet open={report !== null} onClose={onClose} title={say(words.dropTitle)}>
      <p>{report && say(words.dropNote, { name: reportName(report) })}</p>
      <p role="alert" className={styles['fault']}>
        {failed && say(words.dropFailed)}
      </p>
      <Button kind="danger" wide onClick={() => report && void drop(report)}>
        {say(words.drop)}
      </Button>
      <Button kind="quiet" wide onClick={onClose}>
        {say(words.keep)}
      </Button>
    </Sheet>
  )
}
