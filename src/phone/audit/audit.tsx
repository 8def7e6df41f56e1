import { ScrollText } from 'lucide-react'
import { useState } from 'react'
import { auditKinds, mayReadAudit, type AuditKind } from '../../domain/audit.ts'
import { addDays, isoDay, readIsoDay } from '../../domain/day.ts'
import { retentionRules } from '../../domain/retention.ts'
import { useAccount } from '../record-book/book.ts'
import { useToday } from '../record-book/today.ts'
import { NotYours } from '../ui/not-yours.tsx'
import { Screen } from '../ui/screen.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { audit as words, auditKindWords } from '../words/audit.ts'
import { useSay } from '../words/say.tsx'
import styles from './audit.module.css'
import { AuditList } from './audit-list.tsx'

const months = Math.floor((retentionRules.find(({ id }) => id === 'audit')?.days ?? 0) / 30)
const usualDays = 30

/** 操作记录, for the county office: which days, which kind, and what stands there. */
export function Audit() {
  const say = useSay()
  const account = useAccount()
  if (mayReadAudit(account)) return <OfficeAudit />
  return <NotYours title={say(words.title)} icon={<ScrollText />} whose={say(words.notYours)} note={say(words.notYoursNote)} href="/" way={say(words.toToday)} />
}

function OfficeAudit() {
  const say = useSay()
  const today = useToday()
  const [from, setFrom] = useState(addDays(today, -usualDays))
  const [to, setTo] = useState(today)
  const [kind, setKind] = useState<AuditKind | null>(null)
  const day = (label: string, value: number, set: (day: number) => void) => (
    <TextField label={label} type="date" max={isoDay(today)} value={isoDay(value)} onChange={(text) => set(readIsoDay(text) ?? value)} />
  )
  return (
    <Screen title={say(words.title)} wide back={{ href: '/people' }}>
      <p className={styles['note']}>{say(words.note, { months })}</p>
      <div className={styles['filters']}>
        {day(say(words.from), from, setFrom)}
        {day(say(words.to), to, setTo)}
        <SelectField
          label={say(words.kind)}
          value={kind ?? ''}
          empty={say(words.allKinds)}
          onChange={(value) => setKind(auditKinds.find((each) => each === value) ?? null)}
          options={auditKinds.map((each) => ({ value: each, label: say(auditKindWords[each]) }))}
        />
      </div>
      <AuditList key={`${from} ${to} ${kind}`} wish={{ from: startOf(from), to: startOf(addDays(to, 1)), kind }} />
    </Screen>
  )
}

/** Midnight in the county, milliseconds since 1970 UTC. */
function startOf(day: number): number {
  return Date.parse(`${isoDay(day)}T00:00:00+08:00`)
}
