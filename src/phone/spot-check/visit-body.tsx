import { ChevronRight } from 'lucide-react'
import type { Sign } from '../../domain/signs.ts'
import type { Check } from '../../domain/spot-check/check.ts'
import { isOffice } from '../../domain/slips/rights.ts'
import { useAccount } from '../record-book/book.ts'
import type { Territory } from '../record-book/territory.ts'
import type { KnownVisit } from '../record-book/visits-by-id.ts'
import { Banner } from '../ui/banner.tsx'
import { LinkButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { StatusMark } from '../ui/status-mark.tsx'
import { FactList } from '../visit-words/fact-list.tsx'
import { factsOf } from '../visit-words/facts.ts'
import { Photos } from '../visit-words/photos.tsx'
import { useSpeech } from '../visit-words/speech.ts'
import { visit as visitWords } from '../words/records.ts'
import { checkWords as words, spotCheck } from '../words/spot-check.ts'
import { CheckHistory } from './check-history.tsx'
import { SignFacts } from './sign-facts.tsx'
import styles from './spot-check.module.css'
import { useRefused } from './use-checks.ts'
import { WhereCard } from './where-card.tsx'
import { WorkerLine } from './worker-line.tsx'

interface VisitBodyProps {
  readonly known: KnownVisit
  readonly check: Check | null
  readonly signs: readonly Sign[]
  readonly territory: Territory
  /** What was saved just now, of this visit or the one before it. */
  readonly saved?: string | null
}

/** All that a checker needs at the place: what was logged, where from, photos, and what was found so far. */
export function VisitBody({ known, check, signs, territory, saved = null }: VisitBodyProps) {
  const speech = useSpeech()
  const account = useAccount()
  const { say } = speech
  const { visit, version, author } = known
  const place = territory.placeById.get(version.place)
  const refused = useRefused(visit)
  const office = isOffice(account)
  // Where it was logged stands on the drawing, to the metre.
  const facts = factsOf(version, place, speech).filter(({ label }) => label !== say(visitWords.position))
  return (
    <>
      <output className={styles['saved']}>{saved}</output>
      {office && author === account.id && (
        <Banner tone="calm" icon={<StatusMark state="check" silent size={28} />} title={say(words.own)} />
      )}
      {refused && <Banner tone="alert" icon={<StatusMark state="attention" silent size={28} />} title={say(spotCheck.refused)} />}
      <div className={styles['columns']}>
        <div className={styles['column']}>
          {check && <CheckHistory check={check} />}
          <Card>
            <FactList facts={facts} />
            <LinkButton kind="text" href={`/records/${visit}`} iconAfter={<ChevronRight size={20} />}>
              {say(words.record)}
            </LinkButton>
          </Card>
          <Photos photos={version.photos} />
        </div>
        <div className={styles['column']}>
          <WhereCard version={version} place={place} />
          <SignFacts signs={signs} />
          {office && <WorkerLine worker={author} />}
        </div>
      </div>
    </>
  )
}
