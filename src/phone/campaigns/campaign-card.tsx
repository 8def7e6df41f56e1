import { useState } from 'react'
import { mayRunCampaign, type Stage } from '../../domain/campaign-change.ts'
import type { Campaign } from '../../domain/campaign.ts'
import { daysBetween } from '../../domain/day.ts'
import { useAccount } from '../record-book/book.ts'
import type { Territory } from '../record-book/territory.ts'
import { useToday } from '../record-book/today.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { campaigns as words } from '../words/campaigns.ts'
import { dayWords } from '../words/dates.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import { areaName } from './area-options.ts'
import styles from './campaigns.module.css'
import { EndSheet } from './end-sheet.tsx'
import { CountTargets, ShareTargets } from './targets.tsx'

interface CampaignCardProps {
  readonly territory: Territory
  readonly campaign: Campaign
  readonly stage: Stage
}

/** One campaign: its days, where it is, how each target stands, and what its office may do about it. */
export function CampaignCard({ territory, campaign, stage }: CampaignCardProps) {
  const say = useSay()
  const language = useLanguage()
  const today = useToday()
  const account = useAccount()
  const [ending, setEnding] = useState(false)
  const { name, period, area, counts = [] } = campaign
  const mine = mayRunCampaign(account, area)
  const from = dayWords(period.from, language, today)
  const to = dayWords(period.to, language, today)
  const left = daysBetween(today, period.to)
  const when =
    stage === 'running'
      ? say(left > 0 ? words.dayOf : words.lastDay, { day: daysBetween(period.from, today) + 1, left })
      : stage === 'coming'
        ? say(words.startsIn, { n: daysBetween(today, period.from) })
        : say(words.lasted, { n: daysBetween(period.from, period.to) + 1 })
  return (
    <Card>
      <article className={styles['campaign']} aria-label={name}>
        <header>
          <h3 className={styles['name']}>{name}</h3>
          <p className={styles['note']}>
            <span>{areaName(territory, area)}</span>
            <span>{say(words.days, { from, to })}</span>
            <span>{when}</span>
          </p>
        </header>
        <ul className={styles['targets']} aria-label={say(words.targets, { name })}>
          <ShareTargets territory={territory} campaign={campaign} stage={stage} />
          {counts.length > 0 && <CountTargets territory={territory} campaign={campaign} stage={stage} />}
        </ul>
        {mine && (
          <div className={styles['acts']}>
            <LinkButton kind="quiet" href={`/campaigns/${encodeURIComponent(campaign.id)}`} aria-label={say(words.editFor, { name })}>
              {say(words.edit)}
            </LinkButton>
            {stage !== 'over' && (
              <Button
                kind="quiet"
                aria-label={say(stage === 'coming' ? words.removeFor : words.endFor, { name })}
                onClick={() => setEnding(true)}
              >
                {say(stage === 'coming' ? words.remove : words.end)}
              </Button>
            )}
          </div>
        )}
      </article>
      <EndSheet open={ending} campaign={campaign} stage={stage} onClose={() => setEnding(false)} />
    </Card>
  )
}
