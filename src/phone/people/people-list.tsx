import { UsersRound } from 'lucide-react'
import { useState } from 'react'
import type { Area } from '../../domain/area.ts'
import type { Role } from '../../domain/people.ts'
import { useAccount } from '../record-book/book.ts'
import type { PeopleReply, Person } from '../sync/people.ts'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Section } from '../ui/section.tsx'
import { people as words } from '../words/people.ts'
import { useSay } from '../words/say.tsx'
import { useAreaNames } from './area-names.ts'
import { groupPeople } from './group-people.ts'
import styles from './people.module.css'
import { PersonRow } from './person-row.tsx'
import { PersonSheet } from './person-sheet.tsx'
import { PeopleSums } from './people-sums.tsx'

interface PeopleListProps {
  readonly list: PeopleReply
  readonly offers: ReadonlyMap<Role, readonly Area[]>
  readonly onChanged: (person: Person) => void
}

/** Everybody by area, who needs a call first. */
export function PeopleList({ list: { people, at }, offers, onChanged }: PeopleListProps) {
  const say = useSay()
  const me = useAccount()
  const names = useAreaNames()
  const [opened, setOpened] = useState<string | null>(null)
  const person = people.find(({ account }) => account.id === opened)
  return (
    <>
      <PeopleSums people={people} now={at} />
      {groupPeople(people, me, at).map(({ area, people: members }) => (
        <Section key={area} title={names([area])} count={say(words.count, { n: members.length })}>
          <Card flush>
            <ul className={styles['rows']}>
              {members.map((each) => (
                <PersonRow key={each.account.id} person={each} now={at} onOpen={() => setOpened(each.account.id)} />
              ))}
            </ul>
          </Card>
        </Section>
      ))}
      {people.every(({ account }) => account.id === me.id) && (
        <EmptyState icon={<UsersRound />} title={say(words.alone)} note={say(words.aloneNote)} />
      )}
      {person && (
        <PersonSheet
          key={person.account.id}
          person={person}
          now={at}
          offers={offers}
          onClose={() => setOpened(null)}
          onChanged={onChanged}
        />
      )}
    </>
  )
}
