import { Sparkles } from 'lucide-react'
import { useState } from 'react'
import { Button } from './ui/button.tsx'
import styles from './update-offer.module.css'
import { frame } from './words/frame.ts'
import { useSay } from './words/say.tsx'

/** A new version is offered, never forced; whoever waits finds it again among the settings. */
export function UpdateOffer({ apply }: { readonly apply: () => void }) {
  const say = useSay()
  const [later, setLater] = useState(false)
  if (later) return null
  return (
    <aside className={styles['offer']} aria-label={say(frame.updateTitle)}>
      <Sparkles className={styles['icon']} />
      <div className={styles['words']}>
        <p className={styles['title']}>{say(frame.updateTitle)}</p>
        <p className={styles['note']}>{say(frame.updateNote)}</p>
        <div className={styles['acts']}>
          <Button size="small" onClick={apply}>
            {say(frame.updateApply)}
          </Button>
          <Button size="small" kind="quiet" onClick={() => setLater(true)}>
            {say(frame.updateLater)}
          </Button>
        </div>
      </div>
    </aside>
  )
}
