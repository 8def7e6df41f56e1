import { Download } from 'lucide-react'
import { rowFaults, type RowFault } from '../../domain/roster/roster-row.ts'
import { csvFile } from '../files/csv.ts'
import { saveFile } from '../files/save-file.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/section.tsx'
import { faultWords, roster as words } from '../words/roster.ts'
import { useSay } from '../words/say.tsx'
import styles from './roster.module.css'
import type { List } from './lists.ts'
import type { Import } from './use-import.ts'

interface FaultsSectionProps {
  readonly way: Import
  readonly list: List
  /** The first of them. */
  readonly faults: readonly RowFault[]
  readonly total: number
  /** Those that the office did not take. */
  readonly late: readonly RowFault[]
}

export function FaultsSection({ way, list, faults, total, late }: FaultsSectionProps) {
  const say = useSay()
  const title = say(words.faultsOf, { file: list.title })
  const download = async () => {
    const why = Object.fromEntries(rowFaults.map((each) => [each, say(faultWords[each])]))
    const text = await way.reader()?.faultsFile(list.part, late, { reason: say(words.reason), line: say(words.line), why })
    if (text !== undefined) saveFile(say(words.faultsFile, { file: list.title.replace(/\.\w+( · |$)/, '$1') }), csvFile([text]))
  }
  return (
    <Section title={title} count={say(words.rows, { n: total })}>
      <p className={styles['note']}>{say(words.faultsNote)}</p>
      <div className={styles['acts']}>
        <Button kind="secondary" icon={<Download size={20} />} onClick={() => void download()}>
          {say(words.download)}
        </Button>
      </div>
      {faults.length < total && <p className={styles['note']}>{say(words.faultsFirst, { n: faults.length })}</p>}
      {/* Focusable, so that the keyboard can move it where it is wider than the screen. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles['scroll']} aria-label={title} tabIndex={0}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col" className={styles['number']}>
                {say(words.line)}
              </th>
              <th scope="col">{say(words.reason)}</th>
              <th scope="col">{say(words.value)}</th>
            </tr>
          </thead>
          <tbody>
            {faults.map((fault) => (
              <tr key={`${fault.row} ${fault.why}`}>
                <td className={styles['number']}>{fault.row}</td>
                <td>{say(faultWords[fault.why])}</td>
                <td>{fault.value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  )
}
