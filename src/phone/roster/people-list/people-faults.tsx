import { peopleList as words } from '../../words/people-list.ts'
import { faultWords, roster } from '../../words/roster.ts'
import { useSay } from '../../words/say.tsx'
import styles from '../roster.module.css'
import type { Making } from './use-people-list.ts'

/** Rows that stay out, each with its reason. */
export function PeopleFaults({ faults }: Pick<Making, 'faults'>) {
  const say = useSay()
  if (faults.length === 0) return null
  return (
    <>
      <p className={styles['hint']}>{say(words.faulty, { n: faults.length })}</p>
      <ul className={styles['plain']}>
        {faults.map((fault) => (
          <li key={`${fault.row} ${fault.why}`}>
            {say(roster.line)} {fault.row}: {say(faultWords[fault.why])}
            {fault.value && <b> {fault.value}</b>}
          </li>
        ))}
      </ul>
    </>
  )
}
