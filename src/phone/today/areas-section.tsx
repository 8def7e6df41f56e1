import { useMemo, useState } from 'react'
import { areaLevel, type AreaCode } from '../../domain/area.ts'
import { paceShare, targetAt, type Campaign } from '../../domain/campaign.ts'
import type { LocalDay, Period } from '../../domain/day.ts'
import type { PlaceKindId } from '../../domain/place.ts'
import type { Territory } from '../record-book/territory.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Section } from '../ui/section.tsx'
import { useSay } from '../words/say.tsx'
import { todayAreas as words } from '../words/today-areas.ts'
import { AreaRow } from './area-row.tsx'
import { areaStandings } from './area-standings.ts'
import styles from './today.module.css'

interface AreasSectionProps {
  readonly territory: Territory
  readonly within: readonly AreaCode[]
  readonly period: Period
  readonly kind: PlaceKindId
  /** Null when none is running: then nobody is behind. */
  readonly campaign: Campaign | null
  readonly day: LocalDay
}

const few = 8

export function AreasSection({ territory, within, period, kind, campaign, day }: AreasSectionProps) {
  const say = useSay()
  const [all, setAll] = useState(false)
  const standings = useMemo(() => areaStandings(territory, { within, kind, period }), [territory, within, kind, period])
  const paceOf = (area: AreaCode) => paceShare(campaign && (targetAt(campaign, area)?.share ?? null), period, day)
  // The usual one; an area with a target of its own has its own line.
  const pace = campaign && paceShare(campaign.targetShare, period, day)
  const shown = all ? standings : standings.slice(0, few)
  const level = standings[0] && areaLevel(standings[0].area.code)
  const title = level === 'town' ? words.byTown : level === 'village' ? words.byVillage : words.byGrid
  return (
    <Section title={say(title)} aside={say(words.worstFirst)}>
      <Card flush>
        {shown.map((standing) => (
          <AreaRow key={standing.area.code} standing={standing} kind={kind} pace={paceOf(standing.area.code)} />
        ))}
      </Card>
      {pace !== null && (
        <p className={styles['from']}>{say(words.areaPace, { percent: (pace * 100).toFixed(1) })}</p>
      )}
      {standings.length > few && (
        <Button kind="quiet" wide aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? say(words.fewerAreas) : say(words.allAreas, { n: standings.length })}
        </Button>
      )}
    </Section>
  )
}
