import { lostOf } from '../../domain/phones.ts'
import type { Person } from '../sync/people.ts'
import { people as words } from '../words/people.ts'
import { useSay } from '../words/say.tsx'
import styles from './people.module.css'
import { personState, waitingOf } from './person-state.ts'

/** The two things the office asks first: who is silent, and what has not arrived. */
export function PeopleSums({ people, now }: { readonly people: readonly Person[]; readonly now: number }) {
  const say = useSay()
  const silent = people.filter((person) => personState(person, now).is === 'silent').length
  const waiting = people.reduce((sum, person) => sum + waitingOf(person), 0)
  const lost = people.reduce((sum, { devices }) => sum + lostOf(devices), 0)
  return (
    <p className={styles['sums']}>
      <span className={silent > 0 ? styles['silent'] : undefined}>
        {say(silent > 0 ? words.silentSum : words.silentNone, { n: silent })}
      </span>
      {lost > 0 && <span className={styles['lost']}>{say(words.lostSum, { n: lost })}</span>}
      <span>{say(waiting > 0 ? words.waitingSum : words.waitingNone, { n: waiting })}</span>
    </p>
  )
}
