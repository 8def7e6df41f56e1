import { UserRoundX, WifiOff } from 'lucide-react'
import { useState } from 'react'
import type { BlindSpot } from '../../domain/blind-spots.ts'
import { addDays, isoDay, localDay, readIsoDay } from '../../domain/day.ts'
import { useBook } from '../record-book/book.ts'
import { giveRounds } from '../record-book/rounds.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { TextField } from '../ui/text-field.tsx'
import { blindSpots, giveWords as words } from '../words/blind-spots.ts'
import { dayWords } from '../words/dates.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import styles from './blind-spots.module.css'
import { offersFor, roundsToGive, type Offer } from './give.ts'
import type { Board } from './use-board.ts'

interface GiveSheetProps {
  readonly open: boolean
  readonly spots: readonly BlindSpot[]
  readonly board: Board
  readonly onClose: () => void
  readonly onGiven: (offer: Offer) => void
}

/** 派单: to whom, and by when. */
export function GiveSheet({ open, onClose, ...form }: GiveSheetProps) {
  const say = useSay()
  const offers = offersFor(form.spots, form.board.workers.known?.people ?? [])
  return (
    <Sheet open={open} onClose={onClose} title={say(words.title)}>
      {offers.length > 0 ? <GiveForm {...form} offers={offers} /> : <Nobody board={form.board} />}
    </Sheet>
  )
}

function Nobody({ board: { workers } }: { readonly board: Board }) {
  const say = useSay()
  if (workers.known) {
    return (
      <EmptyState
        icon={<UserRoundX />}
        title={say(words.nobody)}
        note={say(words.nobodyNote)}
        action={<LinkButton href="/people">{say(words.toPeople)}</LinkButton>}
      />
    )
  }
  if (workers.busy) return <output>{say(blindSpots.opening)}</output>
  return <EmptyState icon={<WifiOff />} title={say(words.unknown)} note={say(words.unknownNote)} />
}

type GiveFormProps = Omit<GiveSheetProps, 'open' | 'onClose'> & { readonly offers: readonly Offer[] }

function GiveForm({ spots, board, offers, onGiven }: GiveFormProps) {
  const say = useSay()
  const language = useLanguage()
  const book = useBook()
  const { today, workers } = board
  const [id, setId] = useState(offers[0]?.worker.id ?? '')
  const [until, setUntil] = useState(isoDay(addDays(today, 7)))
  const [note, setNote] = useState('')
  const [fault, setFault] = useState<'worker' | 'day' | 'failed' | null>(null)
  const offer = offers.find(({ worker }) => worker.id === id)
  const give = async () => {
    const day = readIsoDay(until)
    if (!offer) setFault('worker')
    else if (day === null || day < today) setFault('day')
    else {
      try {
        await giveRounds(book, roundsToGive(offer, { from: today, until: day, note: note.trim() }))
        onGiven(offer)
      } catch {
        setFault('failed')
      }
    }
  }
  const asOf = workers.known && localDay(workers.known.at)
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void give()
      }}
    >
      <SelectField
        label={say(words.worker)}
        empty={say(words.chooseWorker)}
        value={id}
        options={offers.map(({ worker, doors }) => ({ value: worker.id, label: say(words.workerDoors, { name: worker.name, n: doors }) }))}
        onChange={setId}
        fault={fault === 'worker' ? say(words.noWorker) : null}
      />
      {asOf !== null && asOf !== today && <p className={styles['note']}>{say(words.asOf, { day: dayWords(asOf, language, today) })}</p>}
      {offer && offer.spots.length < spots.length && (
        <p className={styles['note']}>{say(words.rest, { n: offer.spots.length, rest: spots.length - offer.spots.length })}</p>
      )}
      <TextField
        type="date"
        label={say(words.until)}
        value={until}
        min={isoDay(today)}
        onChange={setUntil}
        fault={fault === 'day' ? say(words.badDay) : null}
      />
      <TextField label={say(words.note)} placeholder={say(words.noteHint)} value={note} maxLength={200} onChange={setNote} />
      <p className={styles['fault']} role="alert">
        {fault === 'failed' && say(words.failed)}
      </p>
      <Button type="submit" size="save" wide>
        {say(words.send)}
      </Button>
    </form>
  )
}
