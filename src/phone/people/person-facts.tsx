import { KeyRound, PenLine, UserCheck, UserMinus, UserX } from 'lucide-react'
import { leaverName, mayTakeLeave } from '../../domain/leaver.ts'
import { mayChange, mayManage, maySwitchOff } from '../../domain/people.ts'
import { lostOn } from '../../domain/phones.ts'
import { useAccount } from '../record-book/book.ts'
import type { Person, PersonDevice } from '../sync/people.ts'
import { ListRow } from '../ui/list-row.tsx'
import { roleWords } from '../words/frame.ts'
import { people as words, person as acts } from '../words/people.ts'
import { useSay } from '../words/say.tsx'
import { useAreaNames } from './area-names.ts'
import { DeviceCard } from './device-card.tsx'
import styles from './people.module.css'
import { PersonStateLine } from './person-state-line.tsx'

interface PersonFactsProps {
  readonly person: Person
  readonly now: number
  readonly onEdit: () => void
  readonly onCode: () => void
  readonly onOff: () => void
  readonly onOn: () => void
  readonly onLeave: () => void
  readonly onCut: (device: PersonDevice, name: string) => void
  readonly onTakeBack: (device: PersonDevice) => void
}

/** A person with all phones, and what may be done about them. */
export function PersonFacts({ person, now, onEdit, onCode, onOff, onOn, onLeave, onCut, onTakeBack }: PersonFactsProps) {
  const say = useSay()
  const me = useAccount()
  const names = useAreaNames()
  const { account, off, devices } = person
  const manages = mayManage(me, account)
  return (
    <>
      <div>
        <p className={styles['facts']}>
          <span>{say(roleWords[account.role])}</span>
          <span>{names(account.areas)}</span>
        </p>
        <p className={styles['state']}>
          <PersonStateLine person={person} now={now} />
        </p>
      </div>
      {devices.length > 0 && (
        <ul className={styles['devices']}>
          {devices.map((device, i) => {
            const name = say(words.phone, { n: i + 1 })
            return (
              <DeviceCard
                key={device.device}
                device={device}
                lost={lostOn(device, devices)}
                name={name}
                onCut={manages ? () => onCut(device, name) : null}
                onTakeBack={() => onTakeBack(device)}
              />
            )
          })}
        </ul>
      )}
      {manages ? (
        <div className={styles['acts']}>
          {mayChange(me, account, account) && (
            <ListRow icon={<PenLine />} title={say(acts.edit)} note={say(acts.editNote)} onPress={onEdit} />
          )}
          {off === null && <ListRow icon={<KeyRound />} title={say(acts.code)} note={say(acts.codeNote)} onPress={onCode} />}
          {maySwitchOff(me, account) && off === null && (
            <ListRow danger icon={<UserX />} title={say(acts.off)} note={say(acts.offNote)} onPress={onOff} />
          )}
          {mayTakeLeave(me, account) && account.name !== leaverName(account.id) && (
            <ListRow danger icon={<UserMinus />} title={say(acts.leave)} note={say(acts.leaveNote)} onPress={onLeave} />
          )}
          {off !== null && <ListRow icon={<UserCheck />} title={say(acts.on)} note={say(acts.onNote)} onPress={onOn} />}
        </div>
      ) : (
        <p className={styles['note']}>{say(account.id === me.id ? acts.self : acts.notYours)}</p>
      )}
    </>
  )
}
