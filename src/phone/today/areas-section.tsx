import { useMemo, useState } from 'react'
import { areaLevel, type AreaCode } from '../../domain/area.ts'
import { paceShare } from '../../domain/campaign.ts'
import type { LocalDay, Period } from '../../domain/day.ts'
import type { PlaceKindId } from '../../domain/place.ts'
import type { Territory } from '../record-book/territory.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Section } from '../ui/section.tsx'
import { useSay } from '../words/say.tsx'
import { today as words } from '../words/today.ts'
import { AreaRow } from './area-row.tsx'
import { areaStandings } from './area-standings.ts'
import styles from './today.module.css'

interface AreasSectionProps {
  readonly territory: Territory
  readonly within: readonly AreaCode[]
  readonly period: Period
  readonly kind: PlaceKindId
  readonly targetShare: number | null
  readonly day: LocalDay
}

const few = 8

export function AreasSection({ territory, within, period, kind, targetShare, day }: AreasSectionProps) {
  const say = useSay()
  const [all, setAll] = useState(false)
  const standings = useMemo(() => areaStandings(territory, { within, kind, period }), [territory, within, kind, period])
  const pace = paceShare(targetShare, period, day)
  const shown = all ? standings : standings.slice(0, few)
  const level = standings[0] && areaLevel(standings[0].area.code)
  const title = level === 'town' ? words.byTown : level === 'village' ? words.byVillage : words.byGrid
  return (
    <Section title={say(title)} aside={say(words.worstFirst)}>
      <Card flush>
        {shown.map((standing) => (
          <AreaRow key={standing.area.code} standing={standing} kind={kind} pace={pace} />
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
