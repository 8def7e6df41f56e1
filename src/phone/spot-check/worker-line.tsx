import { UserRound } from 'lucide-react'
import { tallyChecks } from '../../domain/spot-check/check.ts'
import type { AccountId } from '../../domain/visit.ts'
import { Card } from '../ui/card.tsx'
import { ListRow } from '../ui/list-row.tsx'
import { useSay } from '../words/say.tsx'
import { checkWords as words } from '../words/spot-check.ts'
import { workerHref } from './route.ts'
import { useChecks } from './use-checks.ts'
import { useNames } from './use-names.ts'

/** How many visits of this worker were checked, and the way to them. A count, no rate: not all were drawn by chance. */
export function WorkerLine({ worker }: { readonly worker: AccountId }) {
  const say = useSay()
  const names = useNames()
  const checks = useChecks()
  const visits = [...(checks?.values() ?? [])].filter(({ about }) => about.to === worker).map(({ visit }) => visit)
  if (!checks || visits.length === 0) return null
  const { all, confirmed } = tallyChecks(visits, checks)
  return (
    <Card flush>
      <ListRow icon={<UserRound />} title={say(words.byWorker, { who: names.worker(worker), n: all, confirmed })} href={workerHref(worker)} />
    </Card>
  )
}
