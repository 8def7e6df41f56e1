import { Pencil, Repeat2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { mayCorrect } from '../../domain/people.ts'
import { useAccount } from '../record-book/book.ts'
import type { RecordRow } from '../record-book/records.ts'
import { useTerritory } from '../record-book/territory.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { visit as words } from '../words/records.ts'
import { useSay } from '../words/say.tsx'
import { WithdrawSheet } from './withdraw-sheet.tsx'
import styles from './visit.module.css'

const wrongPlace = new Set(['unknown-place', 'other-area'])

/** What may be done with a visit. A withdrawn one is only read. */
export function VisitActs({ row: { visit, version, why } }: { readonly row: RecordRow }) {
  const say = useSay()
  const account = useAccount()
  const [withdrawing, setWithdrawing] = useState(false)
  const elsewhere = why !== undefined && wrongPlace.has(why)
  // A visit set aside for its place lies outside one's areas; its author may still put it right.
  // A visit keeps the code of its day; whoever looks after its place today may correct it.
  const today = useTerritory()?.placeById.get(version.place)?.area ?? version.area
  const may = [version.area, today].some((area) => mayCorrect(account, { ...version, area })) || (elsewhere && version.author === account.id)
  if (version.change === 'withdrawn') return null
  return (
    <div className={styles['acts']}>
      {may && (
        <LinkButton kind={elsewhere ? 'primary' : 'secondary'} icon={<Pencil size={20} />} href={`/records/${visit}/correct`}>
          {say(elsewhere ? words.otherPlace : words.correct)}
        </LinkButton>
      )}
      {!elsewhere && (
        <LinkButton kind="quiet" icon={<Repeat2 size={20} />} href={`/log?again=${visit}`}>
          {say(words.again)}
        </LinkButton>
      )}
      {may && (
        <Button kind="danger" icon={<Undo2 size={20} />} onClick={() => setWithdrawing(true)}>
          {say(words.withdraw)}
        </Button>
      )}
      <WithdrawSheet visit={visit} open={withdrawing} onClose={() => setWithdrawing(false)} />
    </div>
  )
}
