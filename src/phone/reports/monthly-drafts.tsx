import { useCallback, useState } from 'react'
import type { FigureBook } from '../../domain/report/figure.ts'
import type { Report } from '../../domain/report/report.ts'
import { monthlyDraftDue, type DueDraft } from '../../domain/report/schedule.ts'
import { useAccount, useBook } from '../record-book/book.ts'
import { keepFirstDraft, type ReportRow } from '../record-book/reports.ts'
import type { Territory } from '../record-book/territory.ts'
import { useToday } from '../record-book/today.ts'
import { useVocabulary } from '../record-book/vocabulary.ts'
import { newReport, reports as words } from '../words/reports.ts'
import { createSay, useSay } from '../words/say.tsx'
import { Drafting, type DraftOrder } from './drafting.tsx'
import styles from './list.module.css'
import { missingIn } from './missing.ts'
import { usualChoices } from './usual-choices.ts'

interface MonthlyDraftsProps {
  readonly rows: readonly ReportRow[]
  readonly territory: Territory
}

/** From the first working day on, the 月报 of the month before waits in the list, for each area of the account. */
export function MonthlyDrafts({ rows, territory }: MonthlyDraftsProps) {
  const { areas } = useAccount()
  const today = useToday()
  const known = rows.map(({ id, report }) => report ?? { id })
  const due = areas.map((area) => monthlyDraftDue(today, area, known)).find((one) => one !== null)
  return due ? <Due key={due.id} due={due} rows={rows} territory={territory} /> : null
}

function Due({ due, rows, territory }: MonthlyDraftsProps & { readonly due: DueDraft }) {
  const say = useSay()
  const book = useBook()
  const today = useToday()
  const { entries } = useVocabulary()
  const { id, area, period } = due
  const [done, setDone] = useState(false)
  const [order] = useState((): DraftOrder => {
    // The text of a report is Chinese, whatever the language of the screen.
    const office = createSay('zh-CN')(newReport.office, { area: territory.areas.get(area)?.shortName ?? area })
    const usual = usualChoices(rows, area, office, entries.all[0]?.id ?? '')
    return { ...usual, id, area, period, kind: 'month_meeting', typed: {}, day: today, issue: null }
  })
  const keep = useCallback(
    (draft: Report, figures: FigureBook) => {
      setDone(true)
      // A month in which nobody walked, as before the office began, wants no report; it can still be made by hand.
      if (figures.of('visits').value !== null) void keepFirstDraft(book, draft, missingIn(draft, figures)).catch(() => undefined)
    },
    [book],
  )
  if (done) return null
  return (
    <>
      <output className={styles['note']}>{say(words.preparing)}</output>
      <Drafting order={order} territory={territory} onDraft={keep} />
    </>
  )
}
