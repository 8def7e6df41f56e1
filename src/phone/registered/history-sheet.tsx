import { useState } from 'react'
import type { Area, AreaCode } from '../../domain/area.ts'
import { fallen, type Total } from '../../domain/registered.ts'
import { useAccount, useBook } from '../record-book/book.ts'
import { writeSlips } from '../record-book/slips.ts'
import { useToday } from '../record-book/today.ts'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { TextField } from '../ui/text-field.tsx'
import { dayWords } from '../words/dates.ts'
import { registered, totalForm, totalHistory as words } from '../words/registered.ts'
import { useLanguage, useSay, type Phrase, sayNumber } from '../words/say.tsx'
import styles from './registered.module.css'

interface HistorySheetProps {
  /** Null when none is open. */
  readonly area: Area | null
  readonly totals: readonly Total[]
  readonly onClose: () => void
  readonly onEnter: (area: AreaCode) => void
}

/** Where a total comes from: everything that stands of one area, the latest day first. */
export function HistorySheet({ area, totals, onClose, onEnter }: HistorySheetProps) {
  const say = useSay()
  const odd = fallen(totals)
  return (
    <Sheet open={area !== null} onClose={onClose} title={say(words.title, { area: area?.shortName ?? '' })}>
      <ul className={styles['history']}>
        {totals.toReversed().map((total) => (
          <Entry key={total.id} total={total} falls={odd.includes(total)} />
        ))}
      </ul>
      {area && (
        <Button wide onClick={() => onEnter(area.code)}>
          {say(words.again)}
        </Button>
      )}
    </Sheet>
  )
}

function Entry({ total, falls }: { readonly total: Total; readonly falls: boolean }) {
  const say = useSay()
  const language = useLanguage()
  const today = useToday()
  const { id } = useAccount()
  const [withdrawing, setWithdrawing] = useState(false)
  const { people, asOf, source, outOf } = total.content
  const who = say(total.author === id ? words.me : words.colleague)
  return (
    <li className={styles['entry']}>
      <b className={styles['label']}>
        {say(registered.head, { day: dayWords(asOf, language, today) })} {sayNumber(people, language)}
      </b>
      <span className={styles['note']}>{source}</span>
      {outOf && (
        <span className={styles['note']}>
          {say(registered.outOf, { n: outOf.people, day: dayWords(outOf.asOf, language, asOf), source: outOf.source })}
        </span>
      )}
      <span className={styles['note']}>{say(words.by, { who, day: dayWords(total.day, language, today) })}</span>
      {falls && <span className={styles['remark']}>{say(registered.falls)}</span>}
      {withdrawing ? (
        <Withdraw total={total} />
      ) : (
        <Button kind="quiet" size="small" onClick={() => setWithdrawing(true)}>
          {say(words.withdraw)}
        </Button>
      )}
    </li>
  )
}

function Withdraw({ total }: { readonly total: Total }) {
  const say = useSay()
  const book = useBook()
  const [why, setWhy] = useState('')
  const [fault, setFault] = useState<Phrase | null>(null)
  const withdraw = async () => {
    const reason = why.trim()
    if (reason === '') return setFault(words.needWhy)
    const slip = { kind: 'registered-withdrawn', area: total.area, to: null, matter: total.id, content: { reason } } as const
    try {
      await writeSlips(book, [slip], Date.now())
    } catch {
      setFault(totalForm.failed)
    }
  }
  return (
    <div className={styles['form']}>
      <TextField
        label={say(words.why)}
        placeholder={say(words.whyHint)}
        maxLength={200}
        value={why}
        onChange={setWhy}
        fault={fault && say(fault)}
      />
      <Button kind="danger" onClick={() => void withdraw()}>
        {say(words.withdrawYes)}
      </Button>
    </div>
  )
}
