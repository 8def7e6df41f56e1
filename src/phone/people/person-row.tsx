import { ChevronRight, CircleAlert } from 'lucide-react'
import { lostOf } from '../../domain/phones.ts'
import { useAccount } from '../record-book/book.ts'
import type { Person } from '../sync/people.ts'
import { roleWords } from '../words/frame.ts'
import { people as words } from '../words/people.ts'
import { useSay } from '../words/say.tsx'
import { useAreaNames } from './area-names.ts'
import { persistedWords } from './device-words.ts'
import styles from './people.module.css'
import { PersonStateLine } from './person-state-line.tsx'
import { waitingOf } from './person-state.ts'

interface PersonRowProps {
  readonly person: Person
  /** When the list was so. */
  readonly now: number
  readonly onOpen: () => void
}

/** Who, where, last heard of when, what waits, on which phones: below each other on a phone, in columns on a desktop. */
export function PersonRow({ person, now, onOpen }: PersonRowProps) {
  const say = useSay()
  const names = useAreaNames()
  const me = useAccount()
  const { account, devices } = person
  const waiting = waitingOf(person)
  const lost = lostOf(devices)
  const inUse = devices.filter(({ cutOff }) => cutOff === null)
  return (
    <li>
      <button type="button" className={styles['row']} onClick={onOpen}>
        <span className={styles['who']}>
          <span className={styles['name']}>
            {account.name}
            {account.id === me.id && <span className={styles['you']}>{say(words.you)}</span>}
          </span>
          <span className={styles['facts']}>
            <span>{say(roleWords[account.role])}</span>
            <span>{names(account.areas)}</span>
          </span>
        </span>
        <span className={styles['state']}>
          <PersonStateLine person={person} now={now} />
        </span>
        {lost > 0 ? (
          <span className={styles['lost']}>
            <CircleAlert size={20} />
            {say(words.lost, { n: lost })}
          </span>
        ) : (
          <span className={waiting > 0 ? styles['waits'] : styles['rest']}>
            {devices.length > 0 && say(waiting > 0 ? words.waiting : words.nothingWaits, { n: waiting })}
          </span>
        )}
        <span className={styles['phones']}>
          {inUse.length > 0 && say(words.phones, { n: inUse.length })}
          {inUse.slice(0, 2).map((device) => (
            <span key={device.device} className={styles['facts']}>
              <span>{say(words.version, { version: device.app })}</span>
              <span>{say(persistedWords(device))}</span>
            </span>
          ))}
        </span>
        <ChevronRight className={styles['chevron']} />
      </button>
    </li>
  )
}
