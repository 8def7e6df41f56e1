import { useState } from 'react'
import type { Stage } from '../../domain/campaign-change.ts'
import type { Campaign } from '../../domain/campaign.ts'
import { useBook } from '../record-book/book.ts'
import { keepCampaign } from '../record-book/keep-campaign.ts'
import { endCampaign } from '../sync/campaigns.ts'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { campaigns as words } from '../words/campaigns.ts'
import { useSay, type Phrase } from '../words/say.tsx'
import styles from './campaigns.module.css'

interface EndSheetProps {
  readonly open: boolean
  readonly campaign: Campaign
  readonly stage: Stage
  readonly onClose: () => void
}

/** Asks once more, in words that say what stays: one that runs is closed, one that has not begun is taken away. */
export function EndSheet({ open, campaign, stage, onClose }: EndSheetProps) {
  const say = useSay()
  const book = useBook()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<Phrase | null>(null)
  const { id, name } = campaign
  const coming = stage === 'coming'

  async function end() {
    setFault(null)
    setBusy(true)
    const answer = await endCampaign(id)
    setBusy(false)
    if (answer.ok) {
      onClose()
      await keepCampaign(book, id, answer.campaign)
    } else if (answer.why === 'not-found') {
      onClose()
      await keepCampaign(book, id, null)
    } else setFault(answer.why === 'no-signal' ? words.nothingChanged : words.endFailed)
  }

  return (
    <Sheet open={open} onClose={onClose} title={say(coming ? words.askRemove : words.askEnd, { name })}>
      <p>{say(coming ? words.askRemoveText : words.askEndText)}</p>
      <p role="alert" className={styles['fault']}>
        {fault && say(fault)}
      </p>
      <div className={styles['acts']}>
        <Button kind="danger" disabled={busy} onClick={() => void end()}>
          {say(busy ? words.busy : coming ? words.remove : words.end)}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {say(words.no)}
        </Button>
      </div>
    </Sheet>
  )
}
