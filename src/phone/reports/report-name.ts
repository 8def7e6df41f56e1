import type { Report } from '../../domain/report/report.ts'

/** What a report is called in lists and as a file: its title in one line. */
export function reportName({ title, head }: Pick<Report, 'title' | 'head'>): string {
  const name = title.join('').trim()
  return head?.issue ? `${name} 第${head.issue}期` : name
}
