import { lazy, Suspense, useMemo } from 'react'
import { campaignProgress, type Campaign, type CampaignProgress } from '../../domain/campaign.ts'
import { yearOf, type LocalDay } from '../../domain/day.ts'
import { useAccount } from '../record-book/book.ts'
import { usePreferences } from '../record-book/preferences.ts'
import type { Territory } from '../record-book/territory.ts'
import { ProgressRing } from '../ui/progress-ring.tsx'
import { useSay, type Say } from '../words/say.tsx'
import { today as words } from '../words/today.ts'
import styles from './campaign-card.module.css'
import { LargePace, PaceWords } from './pace-words.tsx'
import { useUnit } from './unit.ts'

// Only where a campaign asks more than what the ring shows.
const MoreTargets = lazy(() => import('./more-targets.tsx').then((part) => ({ default: part.MoreTargets })))

interface CampaignCardProps {
  readonly territory: Territory
  /** Null when none is running: then the year is shown, without a target. */
  readonly campaign: Campaign | null
  readonly day: LocalDay
}

export function CampaignCard({ territory, campaign, day }: CampaignCardProps) {
  const say = useSay()
  const account = useAccount()
  const { textSize } = usePreferences()
  const shown = useMemo(
    () => campaign ?? { ...wholeYear, period: yearOf(day), area: `${account.areas[0]?.slice(0, 6)}000000` },
    [campaign, account, day],
  )
  const progress = useMemo(
    () => campaignProgress(shown, territory.places, territory.marks, day, account.areas),
    [shown, territory.places, territory.marks, day, account.areas],
  )
  const unit = useUnit(shown.kind)
  const name = campaign?.name ?? say(words.yearTitle)
  return (
    <section className={styles['card']} aria-label={name}>
      <ProgressRing
        {...progress}
        {...(campaign ? {} : { days: [], pace: null })}
        unit={unit}
        label={ringLabel({ name, unit, progress, say, campaign })}
      />
      {textSize === 'large' ? (
        <LargePace progress={progress} unit={unit} running={campaign !== null} />
      ) : (
        <div className={styles['words']}>
          <h2 className={styles['name']}>{name}</h2>
          <PaceWords progress={progress} unit={unit} running={campaign !== null} />
        </div>
      )}
      {campaign && [campaign.shares, campaign.counts].some((targets) => targets?.length) && (
        <Suspense>
          <MoreTargets territory={territory} campaign={campaign} day={day} />
        </Suspense>
      )}
    </section>
  )
}

const wholeYear = { name: '', kind: 'household', targetShare: 1 }

interface RingSentence {
  readonly name: string
  readonly unit: string
  readonly progress: CampaignProgress
  readonly say: Say
  readonly campaign: Campaign | null
}

function ringLabel({ name, unit, progress, say, campaign }: RingSentence): string {
  const { met, target, pace } = progress
  const reached = say(words.ringLabel, { name, met, target, unit })
  return campaign && pace !== null ? `${reached} ${say(words.ringPace, { pace, unit })}` : reached
}
