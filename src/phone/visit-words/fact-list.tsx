import { join } from '../ui/join.ts'
import { useSay } from '../words/say.tsx'
import { visit as words } from '../words/records.ts'
import styles from './visit-words.module.css'
import type { Fact } from './facts.ts'

interface FactListProps {
  readonly facts: readonly Fact[]
  /** Of one of two sides: labels of what the other version says differently; marked in words too. */
  readonly differing?: ReadonlySet<string>
}

export function FactList({ facts, differing }: FactListProps) {
  const say = useSay()
  return (
    <dl className={join(styles['facts'], differing && styles['stacked'])}>
      {facts.map(({ label, value }) => (
        <div key={label} className={join(styles['fact'], differing?.has(label) && styles['differing'])}>
          <dt>
            {label}
            {differing?.has(label) && <span className={styles['differs']}> {say(words.differs)}</span>}
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
