import { Archive, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { Aside } from '../sync/attention.ts'
import { Card } from '../ui/card.tsx'
import { ListRow } from '../ui/list-row.tsx'
import { Section } from '../ui/section.tsx'
import { attention as words } from '../words/attention.ts'
import { AsideSheet } from './aside-sheet.tsx'
import styles from './attention.module.css'
import { useSpeech, whyWords } from './speech.ts'

interface AsideSectionProps {
  readonly rows: readonly Aside[]
  /** Those that nobody has decided, listed or not. */
  readonly open: number
  readonly onDecided: () => void
}

export function AsideSection({ rows, open, onDecided }: AsideSectionProps) {
  const { say, moment, name } = useSpeech()
  const [opened, setOpened] = useState<string | null>(null)
  const row = rows.find(({ digest }) => digest === opened)
  const listed = rows.filter(({ kept }) => kept === null).length
  return (
    <Section title={say(words.aside)} count={String(open)}>
      <p className={styles['note']}>
        {say(words.asideNote)} {open > listed && say(words.asideMore, { n: open })}
      </p>
      <Card flush>
        {rows.map((each) => (
          <ListRow
            key={`${each.account} ${each.digest}`}
            icon={each.kept ? <Archive /> : <TriangleAlert className={styles['alert']} />}
            title={say(whyWords(each.why))}
            note={
              <>
                {name(each.name)} · {say(words.arrived, moment(each.received))}
                {each.kept && <span className={styles['kept']}>{say(words.keptBy, { name: name(each.kept.by), reason: each.kept.reason })}</span>}
              </>
            }
            onPress={() => setOpened(each.digest)}
          />
        ))}
      </Card>
      {row && (
        <AsideSheet
          key={row.digest}
          row={row}
          onClose={() => setOpened(null)}
          onDecided={() => {
            setOpened(null)
            onDecided()
          }}
        />
      )}
    </Section>
  )
}
