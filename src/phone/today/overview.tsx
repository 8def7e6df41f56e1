import { campaignOn } from '../../domain/campaign.ts'
import { yearOf, type LocalDay } from '../../domain/day.ts'
import { useAccount } from '../record-book/book.ts'
import type { Territory } from '../record-book/territory.ts'
import { join } from '../ui/join.ts'
import { AreasSection } from './areas-section.tsx'
import { CampaignCard } from './campaign-card.tsx'
import { SyncBanner } from './sync-banner.tsx'
import styles from './today.module.css'

interface OverviewProps {
  readonly territory: Territory
  readonly day: LocalDay
}

/** The day of a supervisor or the county office: the campaign, and each area with what is walked in it. */
export function Overview({ territory, day }: OverviewProps) {
  const account = useAccount()
  const campaign = campaignOn(territory.campaigns, account.areas, day)
  return (
    <div className={join(styles['columns'], styles['office'])}>
      <div className={styles['column']}>
        <CampaignCard territory={territory} campaign={campaign} day={day} />
        <SyncBanner />
      </div>
      <div className={styles['column']}>
        <AreasSection
          territory={territory}
          within={account.areas}
          period={campaign?.period ?? yearOf(day)}
          kind={campaign?.kind ?? 'household'}
          campaign={campaign}
          day={day}
        />
      </div>
    </div>
  )
}
