import { ImageOff } from 'lucide-react'
import type { AttentionReply } from '../sync/attention.ts'
import { Card } from '../ui/card.tsx'
import { ListRow } from '../ui/list-row.tsx'
import { Section } from '../ui/section.tsx'
import { attention as words } from '../words/attention.ts'
import styles from './attention.module.css'
import { useSpeech } from './speech.ts'

export function PhotosSection({ rows }: { readonly rows: AttentionReply['photos'] }) {
  const { say, name } = useSpeech()
  return (
    <Section title={say(words.photos)}>
      <p className={styles['note']}>{say(words.photosNote)}</p>
      <Card flush>
        {rows.map((row) => (
          <ListRow key={row.account} icon={<ImageOff />} title={name(row.name)} note={say(words.photosOf, { n: row.photos })} />
        ))}
      </Card>
    </Section>
  )
}
