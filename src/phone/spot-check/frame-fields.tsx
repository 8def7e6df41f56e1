import { useMemo } from 'react'
import { addDays, isoDay, monthOf, readIsoDay, yearOf, type LocalDay, type Period } from '../../domain/day.ts'
import { frameOf, type FrameOf } from '../../domain/spot-check/draw.ts'
import type { AccountId } from '../../domain/visit.ts'
import { useAccount } from '../record-book/book.ts'
import type { Mark, Territory } from '../record-book/territory.ts'
import { useToday } from '../record-book/today.ts'
import { Chip, ChipRow } from '../ui/chip.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useSay } from '../words/say.tsx'
import { drawWords as words } from '../words/spot-check.ts'
import { areasToDraw } from './areas-to-draw.ts'
import styles from './spot-check.module.css'
import { useNames } from './use-names.ts'

interface FrameFieldsProps {
  readonly territory: Territory
  readonly of: FrameOf
  readonly onChange: (of: FrameOf) => void
}

/** Area, worker and days: which visits are meant. */
export function FrameFields({ territory, of, onChange }: FrameFieldsProps) {
  const say = useSay()
  const names = useNames()
  const account = useAccount()
  const today = useToday()
  const { area, period, worker } = of
  const [own = ''] = account.areas
  const areas = useMemo(() => areasToDraw(account.areas, territory.areas.values()), [account.areas, territory.areas])
  const everybody = useFrame(territory, { area, period, worker: null })
  const counts = new Map<AccountId, number>()
  for (const { author } of everybody) counts.set(author, (counts.get(author) ?? 0) + 1)
  if (worker !== null && !counts.has(worker)) counts.set(worker, 0)
  const workers = [...counts].map(([id, n]) => ({ value: id, label: say(words.workerCount, { name: names.worker(id), n }) }))
  const spans = spansOn(today)
  const days = ({ from, to }: Period) => onChange({ ...of, period: { from: Math.min(from, to), to: Math.max(from, to) } })
  return (
    <>
      <SelectField
        label={say(words.area)}
        value={area === own ? '' : area}
        empty={names.area(own)}
        options={areas.filter((code) => code !== own).map((code) => ({ value: code, label: names.area(code) }))}
        onChange={(code) => onChange({ ...of, area: code === '' ? own : code })}
      />
      <SelectField
        label={say(words.worker)}
        value={worker ?? ''}
        empty={names.worker(null)}
        options={workers.sort((a, b) => a.label.localeCompare(b.label, 'zh-CN'))}
        onChange={(id) => onChange({ ...of, worker: id === '' ? null : id })}
      />
      <div className={styles['form']}>
        <span className={styles['label']}>{say(words.period)}</span>
        <ChipRow label={say(words.period)}>
          {spans.map(({ word, span }) => (
            <Chip key={word.en} on={span.from === period.from && span.to === period.to} onToggle={() => days(span)}>
              {say(word)}
            </Chip>
          ))}
        </ChipRow>
        <div className={styles['pair']}>
          <TextField label={say(words.from)} type="date" required value={isoDay(period.from)} onChange={(text) => days({ ...period, from: readIsoDay(text) ?? period.from })} />
          <TextField label={say(words.to)} type="date" required value={isoDay(period.to)} onChange={(text) => days({ ...period, to: readIsoDay(text) ?? period.to })} />
        </div>
      </div>
    </>
  )
}

/** The visits meant, as they count on this device; for a draw without those of the drawer. */
export function useFrame({ places, marks }: Territory, { area, worker, period: { from, to } }: FrameOf, drawer: AccountId | null = null): Mark[] {
  return useMemo(
    () => frameOf(places, marks, { area, worker, period: { from, to } }, drawer),
    [places, marks, area, worker, from, to, drawer],
  )
}

function spansOn(today: LocalDay) {
  const month = monthOf(today)
  return [
    { word: words.week, span: { from: addDays(today, -6), to: today } },
    { word: words.month, span: month },
    { word: words.lastMonth, span: monthOf(addDays(month.from, -1)) },
    { word: words.year, span: yearOf(today) },
  ] as const
}
