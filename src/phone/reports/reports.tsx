import { FileText } from 'lucide-react'
import { Route, Switch } from 'wouter'
import { isOffice } from '../../domain/slips/rights.ts'
import { useAccount } from '../record-book/book.ts'
import { useTerritory, type Territory } from '../record-book/territory.ts'
import { NotYours } from '../ui/not-yours.tsx'
import { Screen } from '../ui/screen.tsx'
import { reports as words } from '../words/reports.ts'
import { useSay } from '../words/say.tsx'
import { BehindPage } from './behind-page.tsx'
import { Desk } from './desk.tsx'
import { FormPage } from './form/form-page.tsx'
import { ReportList } from './list.tsx'
import { NewReport } from './new-report.tsx'
import { OpenReport } from './open-report.tsx'

/** 报告, for supervisor and county: drafts from the figures, made their own and exported. */
export function Reports() {
  const say = useSay()
  const account = useAccount()
  const territory = useTerritory()
  if (!isOffice(account)) {
    return <NotYours title={say(words.title)} icon={<FileText />} whose={say(words.notYoursTitle)} note={say(words.notYoursNote)} href="/" way={say(words.toToday)} />
  }
  if (territory) return <Opened territory={territory} />
  return (
    <Screen title={say(words.title)}>
      <output>{say(words.opening)}</output>
    </Screen>
  )
}

/** All of it works on what this device holds; nothing here waits for a connection. */
function Opened({ territory }: { readonly territory: Territory }) {
  return (
    <Switch>
      <Route path="/reports">
        <ReportList territory={territory} />
      </Route>
      <Route path="/reports/new">
        <NewReport territory={territory} />
      </Route>
      <Route path="/reports/:id/figure">
        {({ id }) => <OpenReport id={id}>{(report) => <BehindPage report={report} territory={territory} />}</OpenReport>}
      </Route>
      <Route path="/reports/:id/form/:form">
        {({ id, form }) => (
          <OpenReport id={id}>{(report) => <FormPage report={report} form={form} territory={territory} />}</OpenReport>
        )}
      </Route>
      <Route path="/reports/:id">
        {({ id }) => <OpenReport id={id}>{(report) => <Desk key={id} opened={report} territory={territory} />}</OpenReport>}
      </Route>
    </Switch>
  )
}
