import { GitFork } from 'lucide-react'
import { useTerritory } from '../record-book/territory.ts'
import type { ConflictToDecide } from '../sync/attention.ts'
import { Card } from '../ui/card.tsx'
import { ListRow } from '../ui/list-row.tsx'
import { Section } from '../ui/section.tsx'
import { placeName } from '../visit-words/place-name.ts'
import { attention as words } from '../words/attention.ts'
import styles from './attention.module.css'
import { useSpeech } from './speech.ts'

/** Each opens the record, where its versions stand side by side and one is chosen. */
export function ConflictsSection({ rows }: { readonly rows: readonly ConflictToDecide[] }) {
  const { say, day, names } = useSpeech()
  const territory = useTerritory()
  return (
    <Section title={say(words.conflicts)} count={String(rows.length)}>
      <p className={styles['note']}>{say(words.conflictsNote)}</p>
      <Card flush>
        {rows.map((row) => (
          <ListRow
            key={row.visit}
            icon={<GitFork />}
            title={placeName(row.place, territory, say)}
            note={say(words.conflictOf, { day: day(row.day), names: names(row.names) })}
            href={`/records/${row.visit}`}
          />
        ))}
      </Card>
    </Section>
  )
}
