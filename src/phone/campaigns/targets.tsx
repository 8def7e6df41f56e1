import { useMemo } from 'react'
import type { Stage } from '../../domain/campaign-change.ts'
import { targetNames } from '../../domain/campaign-names.ts'
import { countStandings, shareStandings, type TargetStanding } from '../../domain/campaign-standing.ts'
import type { Campaign } from '../../domain/campaign.ts'
import { useAccount } from '../record-book/book.ts'
import type { Territory } from '../record-book/territory.ts'
import { useToday } from '../record-book/today.ts'
import { useVisitsCountedIn } from '../record-book/visits-in.ts'
import { useVocabulary } from '../record-book/vocabulary.ts'
import { TargetBar } from '../ui/target-bar.tsx'
import { useLanguage, useSay } from '../words/say.tsx'
import { targetWords as words } from '../words/targets.ts'
import { areaName } from './area-options.ts'
import styles from './campaigns.module.css'

interface TargetsProps {
  readonly territory: Territory
  readonly campaign: Campaign
  readonly stage: Stage
}

/** Shares of places, from the marks at hand. */
export function ShareTargets(props: TargetsProps) {
  const { areas } = useAccount()
  const today = useToday()
  const { territory, campaign } = props
  const { places, marks } = territory
  const standings = useMemo(() => shareStandings(campaign, areas, places, marks, today), [campaign, areas, places, marks, today])
  return <Bars {...props} standings={standings} />
}

/** Counts by form: the visits of the days have to be opened for them. */
export function CountTargets(props: TargetsProps) {
  const say = useSay()
  const { areas } = useAccount()
  const today = useToday()
  const vocabulary = useVocabulary()
  const { campaign } = props
  const visits = useVisitsCountedIn(campaign.period.from, campaign.period.to)
  const standings = useMemo(
    () => visits && countStandings(campaign, areas, visits, vocabulary, today),
    [campaign, areas, visits, vocabulary, today],
  )
  if (standings) return <Bars {...props} standings={standings} />
  return (
    <li className={styles['note']}>
      <output>{say(words.reading)}</output>
    </li>
  )
}

function Bars({ territory, campaign, stage, standings }: TargetsProps & { readonly standings: readonly TargetStanding[] }) {
  const vocabulary = useVocabulary()
  const language = useLanguage()
  return standings.map((standing) => {
    const { of } = standing
    const { what, unit } = targetNames(of, vocabulary, language)
    const area = areaName(territory, of.area)
    return (
      <li key={`${what} ${unit} ${of.area}`}>
        <TargetBar
          what={what}
          unit={unit}
          area={of.area === campaign.area ? null : area}
          wider={area}
          percent={'share' in of ? Math.round(of.share * 100) : null}
          stage={stage}
          standing={standing}
        />
      </li>
    )
  })
}
