import { useCallback, useState, type SyntheticEvent } from 'react'
import { useLocation } from 'wouter'
import { dayParts, isoDay, readIsoDay } from '../../domain/day.ts'
import { reportPeriod } from '../../domain/report/period.ts'
import { reportKinds, type Report, type ReportKind } from '../../domain/report/report.ts'
import type { FigureBook } from '../../domain/report/figure.ts'
import { useAccount, useBook } from '../record-book/book.ts'
import { keepReport, newReportId, useReports, type ReportRow } from '../record-book/reports.ts'
import type { Territory } from '../record-book/territory.ts'
import { useToday } from '../record-book/today.ts'
import { useVocabulary } from '../record-book/vocabulary.ts'
import { Button } from '../ui/button.tsx'
import { Screen } from '../ui/screen.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { newReport as words, reportKindWords, reports } from '../words/reports.ts'
import { createSay, useSay, type Phrase } from '../words/say.tsx'
import { areaOptions } from './area-options.ts'
import { Drafting, type DraftOrder } from './drafting.tsx'
import styles from './list.module.css'
import { missingIn } from './missing.ts'
import { periodOptions, usualPeriod } from './period-options.ts'
import { nextIssue, usualChoices } from './usual-choices.ts'

/** Kind, area and period: then the draft is there. */
export function NewReport({ territory }: { readonly territory: Territory }) {
  const say = useSay()
  const rows = useReports()
  return (
    <Screen title={say(words.title)} back={{ href: '/reports', label: say(words.back) }}>
      {rows ? <Form rows={rows} territory={territory} /> : <output>{say(reports.opening)}</output>}
    </Screen>
  )
}

function Form({ rows, territory }: { readonly rows: readonly ReportRow[]; readonly territory: Territory }) {
  const say = useSay()
  const book = useBook()
  const today = useToday()
  const account = useAccount()
  const { entries } = useVocabulary()
  const [, go] = useLocation()
  const [kind, setKind] = useState<ReportKind>('month_meeting')
  const [area, setArea] = useState(account.areas[0] ?? '')
  const [periodChosen, setPeriod] = useState<string | null>(null)
  const [days, setDays] = useState({ from: isoDay(today), to: isoDay(today) })
  const [issueTyped, setIssue] = useState<string | null>(null)
  const [senderTyped, setSender] = useState<string | null>(null)
  const [recipientTyped, setRecipient] = useState<string | null>(null)
  const [order, setOrder] = useState<DraftOrder | null>(null)
  const [fault, setFault] = useState<Phrase | null>(null)
  const periods = periodOptions(territory.campaigns, today, say)
  const period = periods.find(({ value }) => value === periodChosen) ?? usualPeriod(kind, periods) ?? periods[0]
  // What is printed is Chinese, whatever the language of the screen.
  const office = createSay('zh-CN')(words.office, { area: territory.areas.get(area)?.shortName ?? area })
  const usual = usualChoices(rows, area, office, entries.all[0]?.id ?? '')
  const issue = issueTyped ?? String(nextIssue(rows, area, dayParts(today).year))

  const make = (event: SyntheticEvent) => {
    event.preventDefault()
    if (order || !period) return
    const [from, to] = [readIsoDay(days.from), readIsoDay(days.to)]
    const own = from !== null && to !== null && from <= to ? reportPeriod('days', { from, to }) : null
    const chosen = period.period ?? own
    setFault(chosen ? null : words.needDays)
    if (!chosen) return
    setOrder({
      ...usual,
      id: newReportId(Date.now()),
      kind,
      area,
      period: chosen,
      sender: senderTyped ?? usual.sender,
      recipient: recipientTyped ?? usual.recipient,
      typed: {},
      day: today,
      issue: kind === 'brief' && Number(issue) > 0 ? Math.floor(Number(issue)) : null,
    })
  }

  const keep = useCallback(
    async (draft: Report, figures: FigureBook) => {
      try {
        await keepReport(book, draft, missingIn(draft, figures))
        go(`/reports/${draft.id}`, { replace: true })
      } catch {
        setOrder(null)
        setFault(words.failed)
      }
    },
    [book, go],
  )

  return (
    <form className={styles['form']} noValidate onSubmit={make}>
      <SelectField
        label={say(words.kind)}
        value={kind}
        onChange={(value) => setKind(reportKinds.find((one) => one === value) ?? kind)}
        options={reportKinds.map((value) => ({ value, label: say(reportKindWords[value]) }))}
      />
      <SelectField label={say(words.area)} value={area} onChange={setArea} options={areaOptions(territory, account.areas)} />
      <SelectField label={say(words.period)} value={period?.value ?? ''} onChange={setPeriod} options={periods} />
      {period?.period === null && (
        <div className={styles['days']}>
          <TextField label={say(words.from)} type="date" value={days.from} onChange={(from) => setDays({ ...days, from })} />
          <TextField label={say(words.to)} type="date" value={days.to} onChange={(to) => setDays({ ...days, to })} />
        </div>
      )}
      {kind === 'brief' && (
        <TextField label={say(words.issue)} inputMode="numeric" maxLength={4} value={issue} onChange={(text) => setIssue(text.replaceAll(/\D/g, ''))} />
      )}
      <TextField label={say(words.sender)} maxLength={40} value={senderTyped ?? usual.sender} onChange={setSender} />
      <TextField label={say(words.recipient)} maxLength={60} value={recipientTyped ?? usual.recipient} onChange={setRecipient} />
      <p role="alert" className={styles['fault']}>
        {fault && say(fault)}
      </p>
      <Button type="submit" size="save" wide aria-disabled={order !== null}>
        {say(order ? words.making : words.make)}
      </Button>
      <output className={styles['note']}>{order && say(words.counting)}</output>
      {order && <Drafting order={order} territory={territory} onDraft={(draft, figures) => void keep(draft, figures)} />}
    </form>
  )
}
