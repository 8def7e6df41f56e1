import { useMemo } from 'react'
import { Link } from 'wouter'
import { stageOf } from '../../domain/campaign-change.ts'
import { targetNames } from '../../domain/campaign-names.ts'
import { countStandings, shareStandings } from '../../domain/campaign-standing.ts'
import type { Campaign } from '../../domain/campaign.ts'
import type { LocalDay } from '../../domain/day.ts'
import { useAccount } from '../record-book/book.ts'
import type { Territory } from '../record-book/territory.ts'
import { useVisitsCountedIn } from '../record-book/visits-in.ts'
import { useVocabulary } from '../record-book/vocabulary.ts'
import { TargetBar } from '../ui/target-bar.tsx'
import { useLanguage, useSay } from '../words/say.tsx'
import { targetWords as words } from '../words/targets.ts'
import styles from './more-targets.module.css'

interface MoreTargetsProps {
  readonly territory: Territory
  readonly campaign: Campaign
  readonly day: LocalDay
}

/** What a campaign asks besides the ring: other kinds of places, and counts by form. */
export function MoreTargets({ territory, campaign, day }: MoreTargetsProps) {
  const say = useSay()
  const language = useLanguage()
  const vocabulary = useVocabulary()
  const { areas } = useAccount()
  const { places, marks } = territory
  const visits = useVisitsCountedIn(campaign.period.from, campaign.period.to)
  const shares = useMemo(
    () => shareStandings(campaign, areas, places, marks, day).filter(({ of }) => of.kind !== campaign.kind),
    [campaign, areas, places, marks, day],
  )
  const counts = useMemo(
    () => visits && countStandings(campaign, areas, visits, vocabulary, day),
    [campaign, areas, visits, vocabulary, day],
  )
  const nameOf = (code: string) => territory.areas.get(code)?.shortName ?? code
  return (
    <div className={styles['more']}>
      <ul className={styles['targets']} aria-label={say(words.more)}>
        {[...shares, ...(counts ?? [])].map((standing) => {
          const { of } = standing
          const { what, unit } = targetNames(of, vocabulary, language)
          return (
            <li key={`${what} ${unit} ${of.area}`}>
              <TargetBar
                what={what}
                unit={unit}
                area={of.area === campaign.area ? null : nameOf(of.area)}
                wider={nameOf(of.area)}
                percent={'share' in of ? Math.round(of.share * 100) : null}
                stage={stageOf(campaign, day)}
                standing={standing}
              />
            </li>
          )
        })}
      </ul>
      {counts === null && <output className={styles['reading']}>{say(words.reading)}</output>}
      <Link href="/campaigns" className={styles['all']}>
        {say(words.all)}
      </Link>
    </div>
  )
}
