import styles from './navigation.module.css'
import { useAccount } from './record-book/book.ts'
import { useTerritory } from './record-book/territory.ts'
import { frame, roleWords } from './words/frame.ts'
import { useSay } from './words/say.tsx'

/** Who is signed in, at the foot of the desktop's navigation. */
export function AccountMark() {
  const say = useSay()
  const account = useAccount()
  const demo = useTerritory()?.office?.demo ?? false
  return (
    <div className={styles['account']}>
      <b>{account.name}</b>
      <span>{say(roleWords[account.role])}</span>
      {demo && (
        <span className={styles['demo']}>
          <b>{say(frame.demo)}</b> {say(frame.demoNote)}
        </span>
      )}
    </div>
  )
}
