import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { KeptSlip } from '../../domain/slips/slip.ts'
import { visitsBehind, type Check, type CheckState } from '../../domain/spot-check/check.ts'
import type { VisitId } from '../../domain/visit.ts'
import type { Territory } from '../record-book/territory.ts'
import { useVisitsById } from '../record-book/visits-by-id.ts'
import { Screen } from '../ui/screen.tsx'
import { useSay } from '../words/say.tsx'
import { checkStateWords, checkWords, spotCheck as words } from '../words/spot-check.ts'
import { CheckRows } from './check-rows.tsx'
import { homeHref, sampleHref, type Route } from './route.ts'
import { SampleHead } from './sample-head.tsx'
import styles from './spot-check.module.css'
import { useNames } from './use-names.ts'
import { useNear } from './use-near.ts'
import { useSignsOf } from './use-signs.ts'
import { useWide } from '../ui/use-wide.ts'
import { VisitBar } from './visit-bar.tsx'
import { VisitBody } from './visit-body.tsx'
import { VisitHead } from './visit-head.tsx'

interface SamplePageProps {
  readonly sample: KeptSlip<'sample-drawn'>
  readonly route: Extract<Route, { at: 'sample' }>
  readonly checks: ReadonlyMap<VisitId, Check>
  readonly territory: Territory
}

/** One sample to walk: its list, and a visit of it beside the list on a desktop, instead of it on a phone. */
export function SamplePage({ sample, route, checks, territory }: SamplePageProps) {
  const say = useSay()
  const names = useNames()
  const wide = useWide(1024)
  const [, go] = useLocation()
  const [saved, setSaved] = useState<CheckState | null>(null)
  const { visits } = sample.content
  const known = useVisitsById(visits)
  const all = useMemo(() => [...(known?.values() ?? [])], [known])
  const signs = useSignsOf(all, territory)
  const near = useNear(all, territory)
  const ordered = near.sorted(visits)
  const { show } = route
  const listed = visitsBehind(show, ordered, checks)
  const left = visitsBehind('left', ordered, checks)
  const chosen = route.visit ?? (wide ? (left[0] ?? listed[0] ?? null) : null)
  const open = (visit: VisitId | null) => sampleHref(sample.id, { visit, show })

  /** What was just checked gives way to the next that nobody has looked at. */
  const goOn = (state: CheckState | null) => {
    const next = left.find((visit) => visit !== chosen) ?? null
    setSaved(state)
    go(open(next), { replace: true })
  }
  const title = `${names.area(sample.area)} · ${names.worker(sample.content.worker)}`
  const list = (
    <>
      <SampleHead sample={sample} show={show} checks={checks} near={near} territory={territory} />
      <CheckRows known={known} visits={listed} checks={checks} href={open} metres={near.metres} signs={signs} chosen={chosen} named={sample.content.worker === null} />
    </>
  )
  const back = { href: homeHref(), label: say(words.back) }
  const place = chosen === null ? null : { visit: chosen, at: ordered.indexOf(chosen), all: ordered, href: open }
  const found = chosen === null ? undefined : known?.get(chosen)
  const detail = found && (
    <VisitBody known={found} check={checks.get(found.visit) ?? null} signs={signs.get(found.visit) ?? []} territory={territory} saved={saved && say(checkWords.savedBefore, { state: say(checkStateWords[saved]) })} />
  )
  const bar = found && <VisitBar key={found.visit} known={found} check={checks.get(found.visit) ?? null} onSaved={goOn} onLater={() => goOn(null)} />
  if (!wide && place) {
    return (
      <Screen key={place.visit} title={found ? names.place(found.version.place) : title} back={{ href: open(null), label: title }} bar={bar}>
        <VisitHead known={found} checks={checks} place={place} />
        {detail}
      </Screen>
    )
  }
  if (!wide) {
    return (
      <Screen title={title} back={back}>
        {list}
      </Screen>
    )
  }
  return (
    <div className={styles['split']}>
      <div className={styles['listPane']}>
        <Screen title={title} back={back}>
          {list}
        </Screen>
      </div>
      <section className={styles['detailPane']} aria-label={found && names.place(found.version.place)}>
        {place && (
          <div className={styles['detail']}>
            <VisitHead known={found} checks={checks} place={place} titled />
            {detail}
          </div>
        )}
        {bar}
      </section>
    </div>
  )
}
