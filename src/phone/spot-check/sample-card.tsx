import { ChevronRight } from 'lucide-react'
import { Link } from 'wouter'
import type { KeptSlip } from '../../domain/slips/slip.ts'
import { tallyChecks, type Check } from '../../domain/spot-check/check.ts'
import type { VisitId } from '../../domain/visit.ts'
import { useToday } from '../record-book/today.ts'
import { dayWords } from '../words/dates.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import { spotCheck as words } from '../words/spot-check.ts'
import { Progress } from './progress.tsx'
import { RateLine } from './rate-line.tsx'
import { sampleHref } from './route.ts'
import styles from './spot-check.module.css'
import { useNames } from './use-names.ts'

interface SampleCardProps {
  readonly sample: KeptSlip<'sample-drawn'>
  readonly checks: ReadonlyMap<VisitId, Check>
}

/** A sample in the list: of what it was drawn, how far it is, and what it says so far. */
export function SampleCard({ sample, checks }: SampleCardProps) {
  const say = useSay()
  const language = useLanguage()
  const today = useToday()
  const names = useNames()
  const { worker, seed, frame, visits } = sample.content
  const tally = tallyChecks(visits, checks)
  return (
    <Link href={sampleHref(sample.id)} className={styles['sample']}>
      <span className={styles['sampleHead']}>
        <span className={styles['sampleName']}>
          {names.area(sample.area)} · {names.worker(worker)}
        </span>
        <ChevronRight aria-hidden="true" />
      </span>
      <span className={styles['note']}>
        {names.period(sample.content)} · {say(words.drawn, { frame, n: visits.length })}
      </span>
      <Progress tally={tally} />
      <RateLine tally={tally} />
      <span className={styles['note']}>
        {say(words.drawnBy, { day: dayWords(sample.day, language, today), seed })}
        {sample.received === null && ` · ${say(words.waiting)}`}
      </span>
    </Link>
  )
}
