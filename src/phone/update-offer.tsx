import { Sparkles } from 'lucide-react'
import { useState } from 'react'
import { Button } from './ui/button.tsx'
import styles from './update-offer.module.css'
import { updateOffer as words } from './words/update-offer.ts'
import { useSay } from './words/say.tsx'

/** A new version is offered, never forced; whoever waits finds it again among the settings. */
export function UpdateOffer({ apply }: { readonly apply: () => void }) {
  const say = useSay()
  const [later, setLater] = useState(false)
  if (later) return null
  return (
    <aside className={styles['offer']} aria-label={say(words.title)}>
      <Sparkles className={styles['icon']} />
      <div className={styles['words']}>
        <p className={styles['title']}>{say(words.title)}</p>
        <p className={styles['note']}>{say(words.note)}</p>
        <div className={styles['acts']}>
          <Button size="small" onClick={apply}>
            {say(words.apply)}
          </Button>
          <Button size="small" kind="quiet" onClick={() => setLater(true)}>
            {say(words.later)}
          </Button>
        </div>
      </div>
    </aside>
  )
}
