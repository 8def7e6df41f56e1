import { CircleAlert } from 'lucide-react'
import type { Person } from '../sync/people.ts'
import { useMomentWords } from '../visit-words/moment-words.ts'
import { people as words } from '../words/people.ts'
import { useSay } from '../words/say.tsx'
import styles from './people.module.css'
import { personState } from './person-state.ts'

/** When somebody was last heard of; silence stands out by its mark and its weight, not by colour alone. */
export function PersonStateLine({ person, now }: { readonly person: Person; readonly now: number }) {
  const say = useSay()
  const moment = useMomentWords()
  const state = personState(person, now)
  switch (state.is) {
    case 'silent':
      return (
        <span className={styles['silent']}>
          <CircleAlert size={20} />
          {say(words.silent, { n: state.days })}
        </span>
      )
    case 'fresh':
      return <span>{say(words.sentAt, moment(state.at))}</span>
    case 'invited':
      return <span>{say(words.invited, moment(state.until))}</span>
    case 'all-cut':
      return <span>{say(words.allCut)}</span>
    case 'never':
    case 'off':
      return <span>{say(words[state.is])}</span>
  }
}
