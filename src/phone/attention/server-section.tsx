import { Archive, Database, HardDrive, ListChecks } from 'lucide-react'
import type { ServerState } from '../sync/attention.ts'
import { Card } from '../ui/card.tsx'
import { ListRow } from '../ui/list-row.tsx'
import { Section } from '../ui/section.tsx'
import { attention as words } from '../words/attention.ts'
import { bytesWords } from '../words/bytes-words.ts'
import { useSpeech } from './speech.ts'

/** How the machine is that everything lies on. */
export function ServerSection({ server }: { readonly server: ServerState }) {
  const { say, moment } = useSpeech()
  const { free, total, engine, storeBytes, counts, lastBackup } = server
  const room = free === null || total === null ? say(words.roomUnknown) : say(words.room, { free: bytesWords(free), total: bytesWords(total) })
  return (
    <Section title={say(words.server)}>
      <Card flush>
        <ListRow icon={<HardDrive />} title={say(words.storage)} note={room} />
        <ListRow icon={<Database />} title={say(words.store)} note={storeBytes === null ? engine : say(words.storeSize, { engine, size: bytesWords(storeBytes) })} />
        <ListRow icon={<ListChecks />} title={say(words.counts)} note={say(words.countsOf, { ...counts })} />
        <ListRow icon={<Archive />} title={say(words.backup)} note={lastBackup === null ? say(words.backupNone) : say(words.backupAt, moment(lastBackup))} />
      </Card>
    </Section>
  )
}
