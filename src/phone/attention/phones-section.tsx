import { Smartphone } from 'lucide-react'
import type { PhoneToCareFor } from '../sync/attention.ts'
import { Card } from '../ui/card.tsx'
import { ListRow } from '../ui/list-row.tsx'
import { Section } from '../ui/section.tsx'
import { attention as words } from '../words/attention.ts'
import styles from './attention.module.css'
import { useSpeech } from './speech.ts'

/** The longest silent first. */
export function PhonesSection({ phones }: { readonly phones: readonly PhoneToCareFor[] }) {
  const { say, moment } = useSpeech()
  return (
    <Section title={say(words.phones)} count={String(phones.length)}>
      <Card flush>
        {phones.map(({ account, device, name, needs, silentDays, waiting, app, lastSync }) => (
          <ListRow
            key={`${account} ${device}`}
            icon={<Smartphone />}
            title={name}
            note={
              <span className={styles['needs']}>
                {needs.map((need) => (
                  <span key={need} className={need === 'silent' ? styles['silent'] : undefined}>
                    {say(words[need], { n: need === 'silent' ? silentDays : waiting, version: app })}
                  </span>
                ))}
                <span>{say(words.lastSync, moment(lastSync))}</span>
              </span>
            }
            href="/people"
          />
        ))}
      </Card>
    </Section>
  )
}
