import type { ReactNode } from 'react'
import { retentionRules, sessionDays } from '../../domain/retention.ts'
import { useTerritory } from '../record-book/territory.ts'
import { Card } from '../ui/card.tsx'
import { Screen } from '../ui/screen.tsx'
import { useSay, type Phrase } from '../words/say.tsx'
import { ruleWords, storedData as words } from '../words/stored-data.ts'
import styles from './stored-data.module.css'

const parts: readonly { readonly title: Phrase; readonly lines: readonly Phrase[] }[] = [
  { title: words.residents, lines: [words.residents1, words.residents2, words.residents3] },
  { title: words.you, lines: [words.you1, words.you2, words.you3, words.you4] },
  { title: words.photos, lines: [words.photos1] },
  { title: words.where, lines: [words.phone, words.office, words.map] },
]

/** 个人信息与保存期限: in plain words, for everybody, without signal too. The days are those that the server deletes by. */
export function StoredData() {
  const say = useSay()
  const office = useTerritory()?.office?.name ?? say(words.yourOffice)
  return (
    <Screen title={say(words.title)} back={{ href: '/me' }}>
      <p className={styles['lead']}>{say(words.lead)}</p>
      {parts.map(({ title, lines }) => (
        <Part key={title.en} title={title}>
          <Lines texts={lines.map((line) => say(line))} />
        </Part>
      ))}
      <Part title={words.howLong}>
        <p>{say(words.visits)}</p>
        <p>{say(words.byRule)}</p>
        <Lines texts={retentionRules.map(({ id, days }) => say(ruleWords[id], { n: id === 'sessions' ? sessionDays : days }))} />
      </Part>
      <Part title={words.leaving}>
        <Lines texts={[say(words.leaving1), say(words.leaving2)]} />
      </Part>
      <Part title={words.ask}>
        <p>{say(words.ask1, { office })}</p>
      </Part>
    </Screen>
  )
}

function Part({ title, children }: { readonly title: Phrase; readonly children: ReactNode }) {
  const say = useSay()
  return (
    <Card>
      <section className={styles['part']}>
        <h2 className={styles['heading']}>{say(title)}</h2>
        {children}
      </section>
    </Card>
  )
}

function Lines({ texts }: { readonly texts: readonly string[] }) {
  return (
    <ul className={styles['lines']}>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}
