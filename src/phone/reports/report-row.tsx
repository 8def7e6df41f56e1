import { Trash2 } from 'lucide-react'
import { Link } from 'wouter'
import type { Report } from '../../domain/report/report.ts'
import { StatusMark } from '../ui/status-mark.tsx'
import { reports as words } from '../words/reports.ts'
import { useSay } from '../words/say.tsx'
import styles from './list.module.css'
import { reportName } from './report-name.ts'

interface ReportRowCardProps {
  readonly report: Report
  /** Null while nobody has counted. */
  readonly missing: number | null
  readonly note: string
  readonly onDrop: () => void
}

export function ReportRowCard({ report, missing, note, onDrop }: ReportRowCardProps) {
  const say = useSay()
  const name = reportName(report)
  return (
    <div className={styles['row']}>
      <Link href={`/reports/${report.id}`} className={styles['open']}>
        <span className={styles['name']}>{name}</span>
        <span className={styles['note']}>{note}</span>
        {missing !== null && (
          <span className={missing > 0 ? styles['missing'] : styles['complete']}>
            <StatusMark state={missing > 0 ? 'never' : 'covered'} size={20} silent />
            {missing > 0 ? say(words.missing, { n: missing }) : say(words.complete)}
          </span>
        )}
      </Link>
      <button type="button" className={styles['drop']} aria-label={say(words.dropNamed, { name })} onClick={onDrop}>
        <Trash2 />
      </button>
    </div>
  )
}
