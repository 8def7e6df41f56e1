import { Download, FileSpreadsheet, Map as MapIcon, Table } from 'lucide-react'
import type { ReactNode } from 'react'
import { Card } from '../../ui/card.tsx'
import { ListRow } from '../../ui/list-row.tsx'
import { Section } from '../../ui/section.tsx'
import { exporting as words } from '../../words/export.ts'
import { useSay } from '../../words/say.tsx'
import styles from './export-sheet.module.css'
import type { Order } from './export-view.ts'
import type { Format } from './make-file.ts'
import type { Subject } from './subject.ts'

const icons: Record<Format, ReactNode> = { xlsx: <FileSpreadsheet />, csv: <Table />, geojson: <MapIcon /> }

interface ChoicesProps {
  readonly subject: Subject
  readonly rows: number
  readonly visits: number
  readonly onChoose: (order: Omit<Order, 'subject'>) => void
}

/** The table in three forms; the visits behind it in two, for the workbook holds them already. */
export function Choices({ subject, rows, visits, onChoose }: ChoicesProps) {
  const say = useSay()
  const choice = (part: Order['part'], format: Format) => (
    <ListRow
      key={format}
      icon={icons[format]}
      title={say(words[format])}
      note={say(words[`${format}Note`])}
      aside={<Download size={20} />}
      onPress={() => onChoose({ part, format })}
    />
  )
  return (
    <>
      <p className={styles['note']}>{say(words.lead, { n: rows })}</p>
      <Section title={say(words.table)}>
        <Card flush>{(['xlsx', 'csv', 'geojson'] as const).map((format) => choice('table', format))}</Card>
      </Section>
      {subject !== 'visits' && visits > 0 && (
        <Section title={say(words.visits, { n: visits })}>
          <Card flush>{(['csv', 'geojson'] as const).map((format) => choice('visits', format))}</Card>
        </Section>
      )}
      <p className={styles['note']}>{say(words.without)}</p>
    </>
  )
}
