import { useState } from 'react'
import type { Role } from '../../domain/people.ts'
import { signInDemo } from '../sync/sign-in.ts'
import { Card } from '../ui/card.tsx'
import { ListRow } from '../ui/list-row.tsx'
import { Section } from '../ui/section.tsx'
import { useSay, type Phrase } from '../words/say.tsx'
import { signIn as words } from '../words/sign-in.ts'
import { refusalWords } from './refusal-words.ts'
import { RoleIcon } from './role-icon.tsx'
import styles from './sign-in.module.css'

interface Identity {
  readonly identity: Role
  readonly name: string
  readonly place: string
}

/** One tap for each identity of the demo, marked as such. */
export function DemoIdentities({ identities }: { readonly identities: readonly Identity[] }) {
  const say = useSay()
  const [fault, setFault] = useState<Phrase | null>(null)
  const [busy, setBusy] = useState(false)

  async function enter(identity: Role) {
    if (busy) return
    setBusy(true)
    setFault(null)
    const reply = await signInDemo(identity)
    setBusy(false)
    if (!reply.ok) setFault(refusalWords(reply))
  }

  return (
    <Section title={say(words.demoTitle)} aside={<span className={styles['mark']}>{say(words.demoMark)}</span>}>
      <Card flush>
        {identities.map(({ identity, name, place }) => (
          <ListRow
            key={identity}
            icon={<RoleIcon role={identity} />}
            title={name}
            note={place}
            onPress={() => void enter(identity)}
          />
        ))}
      </Card>
      <p className={styles['note']}>{say(words.demoNote)}</p>
      <p role="alert" className={styles['fault']}>
        {fault && say(fault)}
      </p>
    </Section>
  )
}
