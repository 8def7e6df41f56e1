import { Check, FilePenLine } from 'lucide-react'
import { Button } from '../ui/button.tsx'
import { logVisit } from '../words/log-visit.ts'
import { useSay } from '../words/say.tsx'
import styles from './log-visit.module.css'
import type { DraftKeeper } from './use-draft.ts'

/** Whether what was filled in would survive a crash; nothing while there is nothing to lose. */
export function DraftWords({ kept }: Pick<DraftKeeper, 'kept'>) {
  const say = useSay()
  if (kept === 'nothing') return null
  if (kept === 'failed') return <span className={styles['fault']}>{say(logVisit.draftFailed)}</span>
  return (
    <span className={styles['kept']}>
      <Check size={20} />
      {say(logVisit.draftKept)}
    </span>
  )
}

/** The form was left unfinished before. */
export function Resumed({ onDiscard }: { readonly onDiscard: () => void }) {
  const say = useSay()
  return (
    <div className={styles['resumed']}>
      <output>
        <FilePenLine />
        {say(logVisit.resumed)}
      </output>
      <Button kind="text" onClick={onDiscard}>
        {say(logVisit.discard)}
      </Button>
    </div>
  )
}
