import { lazy, Suspense, useMemo } from 'react'
import { campaignOn } from '../../domain/campaign.ts'
import { yearOf, type LocalDay } from '../../domain/day.ts'
import { followUpsOn } from '../../domain/follow-up.ts'
import type { VisitVersion } from '../../domain/visit.ts'
import { useAccount } from '../record-book/book.ts'
import { usePreferences } from '../record-book/preferences.ts'
import type { Territory } from '../record-book/territory.ts'
import { useWasGiven } from '../record-book/was-given.ts'
import { CampaignCard } from './campaign-card.tsx'
import { DueSection } from './due-section.tsx'
import { NextPlaces } from './next-places.tsx'
import { NearestSection } from './nearest-section.tsx'
import { planRound } from './plan-round.ts'
import { SyncBanner } from './sync-banner.tsx'
import styles from './today.module.css'

const Given = lazy(() => import('./given.tsx').then((part) => ({ default: part.Given })))

interface RoundProps {
  readonly territory: Territory
  /** My visits that ask for a follow-up; null while they are being read. */
  readonly asking: readonly VisitVersion[] | null
  readonly day: LocalDay
}

/** The day of a grid worker. */
export function Round({ territory, asking, day }: RoundProps) {
  const account = useAccount()
  const { textSize } = usePreferences()
  const given = useWasGiven()
  const campaign = campaignOn(territory.campaigns, account.areas, day)
  const plan = useMemo(() => {
    if (!asking) return null
    const { open, doneToday } = followUpsOn(asking, territory.marks, day)
    const due = open.filter((followUp) => followUp.state !== 'upcoming')
    const period = campaign?.period ?? yearOf(day)
    const kind = campaign?.kind ?? 'household'
    return { ...planRound(territory, { author: account.id, due, period, kind, day }), due, done: doneToday, kind }
  }, [asking, territory, day, campaign, account.id])
  return (
    <div className={styles['columns']}>
      <div className={styles['column']}>
        <CampaignCard territory={territory} campaign={campaign} day={day} />
        <SyncBanner />
        <Suspense>{given && <Given territory={territory} day={day} />}</Suspense>
        {plan && textSize === 'standard' && <DueSection plan={plan} territory={territory} day={day} />}
      </div>
      {plan && (
        <div className={styles['column']}>
          {textSize === 'large' ? (
            <NextPlaces plan={plan} territory={territory} day={day} />
          ) : (
            <NearestSection plan={plan} territory={territory} day={day} />
          )}
        </div>
      )}
    </div>
  )
}
