import { FileText } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Report } from '../../domain/report/report.ts'
import { useReport } from '../record-book/reports.ts'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Screen } from '../ui/screen.tsx'
import { desk as words, reports } from '../words/reports.ts'
import { useSay } from '../words/say.tsx'

interface OpenReportProps {
  readonly id: string
  readonly children: (report: Report) => ReactNode
}

/** What is shown of one report, once it is read; a report that is not on this device is said to be missing. */
export function OpenReport({ id, children }: OpenReportProps) {
  const say = useSay()
  const report = useReport(id)
  if (report) return children(report)
  return (
    <Screen title={say(reports.title)} back={{ href: '/reports', label: say(words.back) }}>
      {report === null ? (
        <output>{say(reports.opening)}</output>
      ) : (
        <EmptyState
          icon={<FileText />}
          title={say(words.gone)}
          note={say(words.goneNote)}
          action={<LinkButton href="/reports">{say(words.back)}</LinkButton>}
        />
      )}
    </Screen>
  )
}
