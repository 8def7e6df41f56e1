import { Link } from 'wouter'
import type { KeptSlip } from '../../domain/slips/slip.ts'
import { checkFigures, tallyChecks, type Check, type CheckFigure } from '../../domain/spot-check/check.ts'
import type { VisitId } from '../../domain/visit.ts'
import type { Territory } from '../record-book/territory.ts'
import { Chip, ChipRow } from '../ui/chip.tsx'
import { useSay } from '../words/say.tsx'
import { figureWords, listWords as words, spotCheck } from '../words/spot-check.ts'
import { Progress } from './progress.tsx'
import { RateLine } from './rate-line.tsx'
import { sampleHref } from './route.ts'
import { SampleFacts } from './sample-facts.tsx'
import styles from './spot-check.module.css'
import { useNames } from './use-names.ts'
import type { Near } from './use-near.ts'

interface SampleHeadProps {
  readonly sample: KeptSlip<'sample-drawn'>
  readonly show: CheckFigure
  readonly checks: ReadonlyMap<VisitId, Check>
  readonly near: Near
  readonly territory: Territory
}

/** How far the sample is, its figures (each lists the visits it counts), and the order of the list. */
export function SampleHead({ sample, show, checks, near, territory }: SampleHeadProps) {
  const say = useSay()
  const names = useNames()
  const { visits, frame } = sample.content
  const tally = tallyChecks(visits, checks)
  return (
    <>
      <p className={styles['note']}>
        {names.period(sample.content)} · {say(spotCheck.drawn, { frame, n: visits.length })}
      </p>
      <Progress tally={tally} />
      <RateLine tally={tally} />
      <ul className={styles['figures']}>
        {checkFigures.map((figure) => (
          <li key={figure}>
            <Link
              href={sampleHref(sample.id, { show: figure })}
              replace
              className={styles['figureLink']}
              aria-current={figure === show || undefined}
            >
              <span>{say(figureWords[figure])}</span>
              <b>{tally[figure]}</b>
            </Link>
          </li>
        ))}
      </ul>
      <ChipRow label={say(words.order)}>
        <Chip on={near.state === 'off'} onToggle={() => near.turn(false)}>
          {say(words.byDraw)}
        </Chip>
        <Chip on={near.state === 'on'} onToggle={() => near.turn(near.state !== 'on')}>
          {say(near.state === 'asking' ? words.locating : words.byNear)}
        </Chip>
      </ChipRow>
      <output className={styles['note']}>{near.state === 'failed' && say(words.noFix)}</output>
      <SampleFacts sample={sample} territory={territory} />
    </>
  )
}
