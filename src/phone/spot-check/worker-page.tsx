import { ClipboardCheck } from 'lucide-react'
import type { Check } from '../../domain/spot-check/check.ts'
import type { AccountId, VisitId } from '../../domain/visit.ts'
import { useAccount } from '../record-book/book.ts'
import { useVisitsById } from '../record-book/visits-by-id.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Screen } from '../ui/screen.tsx'
import { Section } from '../ui/section.tsx'
import { useSay } from '../words/say.tsx'
import { checkWords, disputeWords, ownWords as words, spotCheck } from '../words/spot-check.ts'
import { CheckRows } from './check-rows.tsx'
import { visitHref } from './route.ts'
import styles from './spot-check.module.css'
import { useNames } from './use-names.ts'

interface WorkerPageProps {
  readonly worker: AccountId
  readonly checks: ReadonlyMap<VisitId, Check>
}

/** What was found of one worker’s visits: for the office, and for the worker who answers. */
export function WorkerPage({ worker, checks }: WorkerPageProps) {
  const say = useSay()
  const names = useNames()
  const mine = useAccount().id === worker
  const own = [...checks.values()].filter(({ about }) => about.to === worker).reverse()
  const known = useVisitsById(own.map(({ visit }) => visit))
  const waits = ({ state, answer }: Check) => state === 'disputed' && answer === null
  const parts = [
    { title: say(mine ? words.waiting : disputeWords.open), visits: own.filter(waits) },
    { title: say(words.others), visits: own.filter((check) => !waits(check)) },
  ]
  const more = (visit: VisitId) => {
    const check = checks.get(visit)
    if (!check) return []
    const { reason } = check.about.content
    const answer = check.answer && say(mine ? words.yours : disputeWords.answered, { answer: check.answer.content.answer })
    return [reason, answer ?? ''].filter((line) => line !== '')
  }
  return (
    <Screen
      title={mine ? say(spotCheck.title) : say(checkWords.workerTitle, { who: names.worker(worker) })}
      back={mine ? { href: '/me' } : { href: '/spot-check', label: say(spotCheck.back) }}
    >
      {mine && <p className={styles['note']}>{say(words.note)}</p>}
      {own.length === 0 && <EmptyState icon={<ClipboardCheck />} title={say(words.none)} note={say(words.noneNote)} />}
      {parts.map(
        ({ title, visits }) =>
          visits.length > 0 && (
            <Section key={title} title={title}>
              <CheckRows known={known} visits={visits.map(({ visit }) => visit)} checks={checks} href={visitHref} named={false} more={more} />
            </Section>
          ),
      )}
    </Screen>
  )
}
