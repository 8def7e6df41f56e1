import { ClipboardPaste, FileSpreadsheet, Plus, Smartphone } from 'lucide-react'
import { useMemo, useState } from 'react'
import { isoDay, readIsoDay } from '../../domain/day.ts'
import { standingTotals } from '../../domain/registered.ts'
import { isOffice } from '../../domain/slips/rights.ts'
import { useAccount } from '../record-book/book.ts'
import { useSlips } from '../record-book/slips.ts'
import { useTerritory, type Territory } from '../record-book/territory.ts'
import { useToday } from '../record-book/today.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { NotYours } from '../ui/not-yours.tsx'
import { Screen } from '../ui/screen.tsx'
import { TextField } from '../ui/text-field.tsx'
import { registered as words } from '../words/registered.ts'
import { useSay } from '../words/say.tsx'
import type { AreaCode } from '../../domain/area.ts'
import { HistorySheet } from './history-sheet.tsx'
import { officeAreas } from './office-areas.ts'
import { PasteSheet } from './paste-sheet.tsx'
import { FileSheet } from './from-file/file-sheet.tsx'
import styles from './registered.module.css'
import { TotalSheet } from './total-sheet.tsx'
import { TotalTable } from './total-table.tsx'

const kinds = ['registered-total', 'registered-withdrawn'] as const

/** 注册情况, for supervisor and county: running totals with their day, source and rate. */
export function Registered() {
  const say = useSay()
  const account = useAccount()
  const territory = useTerritory()
  if (!isOffice(account)) {
    return <NotYours title={say(words.title)} icon={<Smartphone />} whose={say(words.notYoursTitle)} note={say(words.notYoursNote)} href="/" way={say(words.toToday)} />
  }
  if (territory) return <Totals territory={territory} />
  return (
    <Screen title={say(words.title)}>
      <output>{say(words.opening)}</output>
    </Screen>
  )
}

function Totals({ territory }: { readonly territory: Territory }) {
  const say = useSay()
  const today = useToday()
  const account = useAccount()
  const slips = useSlips(kinds)
  const [asked, setAsked] = useState<number | null>(null)
  const [entering, setEntering] = useState<AreaCode | null>(null)
  const [pasting, setPasting] = useState(false)
  const [importing, setImporting] = useState(false)
  const [opened, setOpened] = useState<AreaCode | null>(null)
  const areas = useMemo(() => officeAreas(account, territory.areas.values()), [account, territory])
  const totals = useMemo(() => standingTotals(slips ?? []), [slips])
  const day = asked ?? today
  return (
    <Screen title={say(words.title)} wide>
      <p className={styles['note']}>{say(words.note)}</p>
      <div className={styles['bar']}>
        <TextField
          label={say(words.asOf)}
          type="date"
          max={isoDay(today)}
          value={isoDay(day)}
          onChange={(text) => setAsked(readIsoDay(text))}
        />
        <Button icon={<Plus size={20} />} onClick={() => setEntering('')}>
          {say(words.enter)}
        </Button>
        <Button kind="secondary" icon={<ClipboardPaste size={20} />} onClick={() => setPasting(true)}>
          {say(words.paste)}
        </Button>
        <Button kind="secondary" icon={<FileSpreadsheet size={20} />} onClick={() => setImporting(true)}>
          {say(words.file)}
        </Button>
      </div>
      {slips !== null && totals.size === 0 && (
        <EmptyState icon={<Smartphone />} title={say(words.emptyTitle)} note={say(words.emptyNote)} />
      )}
      {totals.size > 0 && <TotalTable areas={areas} totals={totals} day={day} onOpen={setOpened} />}
      <TotalSheet open={entering !== null} area={entering ?? ''} areas={areas} today={today} onClose={() => setEntering(null)} />
      <PasteSheet open={pasting} areas={areas} totals={totals} today={today} onClose={() => setPasting(false)} />
      {importing && <FileSheet areas={areas} totals={totals} today={today} onClose={() => setImporting(false)} />}
      <HistorySheet
        area={areas.find(({ code }) => code === opened) ?? null}
        totals={(opened && totals.get(opened)) || []}
        onClose={() => setOpened(null)}
        onEnter={(area) => {
          setOpened(null)
          setEntering(area)
        }}
      />
    </Screen>
  )
}
