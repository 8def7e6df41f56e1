import { Check as Tick, MessageSquareWarning, UserX } from 'lucide-react'
import { useState } from 'react'
import type { Check, CheckState } from '../../domain/spot-check/check.ts'
import { useAccount } from '../record-book/book.ts'
import type { KnownVisit } from '../record-book/visits-by-id.ts'
import { Button } from '../ui/button.tsx'
import { SaveBar } from '../ui/save-bar.tsx'
import { useSay } from '../words/say.tsx'
import { checkWords as words } from '../words/spot-check.ts'
import { ReasonSheet } from './reason-sheet.tsx'
import { reasons, type ReasonFor } from './reasons.ts'
import styles from './spot-check.module.css'
import { useCheckActs } from './use-check-acts.ts'

interface VisitBarProps {
  readonly known: KnownVisit
  readonly check: Check | null
  readonly onSaved: (state: CheckState) => void
  /** Goes on to another one, where there is a list. */
  readonly onLater?: () => void
}

const after: Record<ReasonFor, CheckState> = { dispute: 'disputed', reach: 'not-reachable', stands: 'upheld', falls: 'rejected' }

/** What the office may do with the visit as its check stands. Nobody checks what they logged themselves. */
export function VisitBar({ known, check, onSaved, onLater }: VisitBarProps) {
  const say = useSay()
  const account = useAccount()
  const acts = useCheckActs(known)
  const [asking, setAsking] = useState<ReasonFor | null>(null)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  if (known.author === account.id) return null
  const state = check?.state ?? 'unchecked'

  async function confirm() {
    setBusy(true)
    try {
      await acts.find('confirmed', '')
      onSaved('confirmed')
    } catch {
      setFailed(true)
    }
    setBusy(false)
  }

  async function give(what: ReasonFor, reason: string) {
    if (what === 'dispute') await acts.find('disputed', reason)
    else if (what === 'reach') await acts.find('not-reachable', reason)
    else if (check) await acts.settle(check, what === 'stands', reason)
    onSaved(after[what])
    setAsking(null)
  }

  const note = failed ? words.failed : state === 'disputed' ? words.settleNote : words.barNote
  return (
    <>
      <SaveBar note={<span role={failed ? 'alert' : undefined}>{say(note)}</span>}>
        {(state === 'unchecked' || state === 'not-reachable') && (
          <>
            <Button className={styles['act']} icon={<Tick size={20} />} disabled={busy} onClick={() => void confirm()}>
              {say(words.confirm)}
            </Button>
            <Button className={styles['act']} kind="danger" icon={<MessageSquareWarning size={20} />} onClick={() => setAsking('dispute')}>
              {say(words.dispute)}
            </Button>
            <Button className={styles['act']} kind="quiet" icon={<UserX size={20} />} onClick={() => setAsking('reach')}>
              {say(words.notReachable)}
            </Button>
          </>
        )}
        {(state === 'confirmed' || state === 'upheld') && (
          <Button kind="quiet" onClick={() => setAsking('dispute')}>
            {say(words.doubtAfterAll)}
          </Button>
        )}
        {state === 'disputed' && (
          <>
            <Button icon={<Tick size={20} />} onClick={() => setAsking('stands')}>
              {say(words.stands)}
            </Button>
            <Button kind="danger" onClick={() => setAsking('falls')}>
              {say(words.falls)}
            </Button>
          </>
        )}
        {state === 'rejected' && (
          <Button kind="secondary" onClick={() => setAsking('stands')}>
            {say(words.countAfterAll)}
          </Button>
        )}
        {onLater && (
          <button type="button" className={styles['later']} onClick={onLater}>
            {say(words.later)}
          </button>
        )}
      </SaveBar>
      {asking && <ReasonSheet {...reasons[asking]} onClose={() => setAsking(null)} onSave={(reason) => give(asking, reason)} />}
    </>
  )
}
