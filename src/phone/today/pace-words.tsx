import type { CampaignProgress } from '../../domain/campaign.ts'
import { join } from '../ui/join.ts'
import { useSay } from '../words/say.tsx'
import { today as words } from '../words/today.ts'
import styles from './campaign-card.module.css'

interface PaceProps {
  readonly progress: CampaignProgress
  readonly unit: string
  /** Whether a campaign is running; without one there is no pace. */
  readonly running: boolean
}

/** What the ring says, in words: the day, the pace, what would catch up. */
export function PaceWords({ progress, unit, running }: PaceProps) {
  const say = useSay()
  const { behind, met, target, metToday, dayNumber, daysLeft, expected } = progress
  if (!running) {
    return (
      <>
        <p className={styles['note']}>{say(words.yearNote)}</p>
        <p className={styles['note']}>{say(words.yearReached, { n: expected, met, unit })}</p>
      </>
    )
  }
  const done = met >= target
  return (
    <>
      <p className={styles['note']}>
        {say(daysLeft > 0 ? words.dayOf : words.lastDay, { day: dayNumber ?? 0, left: daysLeft })}
      </p>
      <p className={join(styles['pace'], behind > 0 && !done && styles['behind'])}>
        {done
          ? say(words.reachedTarget)
          : behind > 0
            ? say(words.behind, { n: behind, unit })
            : behind < 0
              ? say(words.ahead, { n: -behind, unit })
              : say(words.onPace)}
      </p>
      <p className={styles['note']}>
        {done
          ? say(words.keepUp, { met: metToday, unit })
          : behind > 0
            ? say(words.catchUp, { met: metToday, n: behind, unit })
            : say(words.rest, { met: metToday, n: target - met, unit })}
      </p>
    </>
  )
}

/** In large text one figure stands for all of it. */
export function LargePace({ progress: { behind, met, target, expected }, unit, running }: PaceProps) {
  const say = useSay()
  const [before, figure, after] = !running
    ? [say(words.yearTitle), met, say(words.yearReached, { n: expected, met, unit })]
    : behind > 0 && met < target
      ? [say(words.largeBehind), behind, say(words.largeBehindAfter)]
      : [say(words.largeAhead), Math.abs(behind), say(words.largeAheadAfter)]
  return (
    <p className={styles['large']}>
      {before}
      <span className={join(styles['figure'], behind > 0 && styles['behind'])}>
        <b>{figure}</b> {unit}
      </span>
      {after}
    </p>
  )
}
