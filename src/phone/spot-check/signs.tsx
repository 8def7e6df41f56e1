import { Flag } from 'lucide-react'
import { useMemo, useState } from 'react'
import { monthOf } from '../../domain/day.ts'
import { impossibleDays, signKinds } from '../../domain/signs.ts'
import type { FrameOf } from '../../domain/spot-check/draw.ts'
import { useAccount } from '../record-book/book.ts'
import type { Territory } from '../record-book/territory.ts'
import { useToday } from '../record-book/today.ts'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useSay } from '../words/say.tsx'
import { signWords as words } from '../words/spot-check.ts'
import { FrameFields, useFrame } from './frame-fields.tsx'
import { SignGroup } from './sign-group.tsx'
import styles from './spot-check.module.css'
import { useChecks } from './use-checks.ts'
import { useSigns } from './use-signs.ts'

/** Facts worth a look, by kind, each with its visits. Listed, never judged and never added up. */
export function Signs({ territory }: { readonly territory: Territory }) {
  const say = useSay()
  const account = useAccount()
  const today = useToday()
  const checks = useChecks()
  const [of, setOf] = useState<FrameOf>(() => ({ area: account.areas[0] ?? '', worker: null, period: monthOf(today) }))
  const frame = useFrame(territory, of)
  // A clock that was wrong may have put a visit on any day.
  const [before, after] = useMemo(() => impossibleDays(today), [today])
  const early = useFrame(territory, { ...of, period: before })
  const late = useFrame(territory, { ...of, period: after })
  const visits = useMemo(() => [...new Set([...frame, ...early, ...late].map(({ visit }) => visit))], [frame, early, late])
  const looked = useSigns(visits, territory, of.period)
  return (
    <div className={styles['signs']}>
      <Card>
        <div className={styles['form']}>
          <FrameFields territory={territory} of={of} onChange={setOf} />
        </div>
      </Card>
      <div className={styles['column']}>
        <p>{say(words.intro)}</p>
        {!looked && <output>{say(words.reading, { n: visits.length })}</output>}
        {looked?.signs.length === 0 && <EmptyState icon={<Flag />} title={say(words.none)} note={say(words.noneNote, { n: frame.length })} />}
        {looked &&
          checks &&
          signKinds.map((kind) => (
            <SignGroup key={kind} kind={kind} signs={looked.signs.filter(({ is }) => is === kind)} known={looked.known} checks={checks} />
          ))}
        <p className={styles['note']}>{say(words.limits)}</p>
      </div>
    </div>
  )
}
