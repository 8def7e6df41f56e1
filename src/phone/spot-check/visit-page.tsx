import { FileQuestion } from 'lucide-react'
import { useMemo, useState } from 'react'
import { isOffice } from '../../domain/slips/rights.ts'
import type { Check, CheckState } from '../../domain/spot-check/check.ts'
import type { VisitId } from '../../domain/visit.ts'
import { useAccount } from '../record-book/book.ts'
import type { Territory } from '../record-book/territory.ts'
import { useVisitsById } from '../record-book/visits-by-id.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Screen } from '../ui/screen.tsx'
import { useSay } from '../words/say.tsx'
import { checkStateWords, checkWords, spotCheck as words } from '../words/spot-check.ts'
import { AnswerForm } from './answer-form.tsx'
import styles from './spot-check.module.css'
import { useNames } from './use-names.ts'
import { useSignsOf } from './use-signs.ts'
import { VisitBar } from './visit-bar.tsx'
import { VisitBody } from './visit-body.tsx'
import { VisitHead } from './visit-head.tsx'

interface VisitPageProps {
  readonly visit: VisitId
  readonly checks: ReadonlyMap<VisitId, Check>
  readonly territory: Territory
}

/** One visit and its check, outside of a sample: for the office to check or settle, for its worker to answer. */
export function VisitPage({ visit, checks, territory }: VisitPageProps) {
  const say = useSay()
  const names = useNames()
  const account = useAccount()
  const [saved, setSaved] = useState<CheckState | null>(null)
  const known = useVisitsById([visit])
  const found = known?.get(visit)
  const all = useMemo(() => (found ? [found] : []), [found])
  const office = isOffice(account)
  const signs = useSignsOf(all, territory).get(visit) ?? []
  const back = { href: '/spot-check', label: say(words.back) }
  const check = checks.get(visit) ?? null
  if (!found || (!office && found.author !== account.id)) {
    return (
      <Screen title={say(words.title)} back={back}>
        {known ? (
          <EmptyState icon={<FileQuestion />} title={say(words.missing)} note={say(words.missingNote)} />
        ) : (
          <output>{say(words.opening)}</output>
        )}
      </Screen>
    )
  }
  const own = found.author === account.id
  const bar = office && !own ? <VisitBar key={check?.state ?? ''} known={found} check={check} onSaved={setSaved} /> : undefined
  return (
    <Screen title={names.place(found.version.place)} back={back} bar={bar} wide>
      <div className={styles['detail']}>
        <VisitHead known={found} checks={checks} />
        {own && check && <AnswerForm known={found} check={check} />}
        <VisitBody known={found} check={check} signs={office ? signs : []} territory={territory} saved={saved && say(checkWords.saved, { state: say(checkStateWords[saved]) })} />
      </div>
    </Screen>
  )
}
