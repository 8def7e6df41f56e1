import 'leaflet/dist/leaflet.css'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import type { AreaCode } from '../../domain/area.ts'
import { targetAt, type Campaign, type ShareTarget } from '../../domain/campaign.ts'
import { differsInside, widestTarget } from '../../domain/campaign-targets.ts'
import type { CoverageState } from '../../domain/coverage.ts'
import type { LocalDay } from '../../domain/day.ts'
import type { Place } from '../../domain/place.ts'
import type { Territory } from '../record-book/territory.ts'
import { useToday } from '../record-book/today.ts'
import { join } from '../ui/join.ts'
import { useArrival } from '../ui/screen.tsx'
import { map as words } from '../words/map.ts'
import { useSay } from '../words/say.tsx'
import { ChosenCard } from './chosen-card.tsx'
import { chosenAt, nearestZoom, placeZoom, regionOf } from './chosen.ts'
import styles from './coverage-map.module.css'
import { GlyphReader, type Glyphs } from './glyphs.tsx'
import { KeySheet } from './key-sheet.tsx'
import { Legend } from './legend.tsx'
import { ListView } from './list-view.tsx'
import { useLook } from './look.ts'
import { MapHead, type Panel } from './map-head.tsx'
import { MapTools } from './map-tools.tsx'
import { NearestCard } from './nearest-card.tsx'
import { campaignSteps, quarters, type PaceSteps } from '../../domain/pace.ts'
import { usePeriodName } from './period-name.ts'
import { chosenPeriod, periodChoices } from '../../domain/period-choice.ts'
import { plainPeriodsOn } from './periods.ts'
import { tallyStates } from './place-states.ts'
import { QuietLine } from './quiet-line.tsx'
import { ScaleBar } from './scale-bar.tsx'
import type { DrawnRegion } from './drawn-regions.ts'
import { SearchSheet } from './search-sheet.tsx'
import { useAddress } from './use-address.ts'
import { useChoices } from './use-choices.ts'
import { useHere } from '../device/use-here.ts'
import { useMapPane, type Goal } from './use-map-pane.ts'
import { countedKind, useScene } from './use-scene.ts'

interface CoverageMapProps {
  readonly account: string
  readonly territory: Territory
}

export function CoverageMap({ account, territory }: CoverageMapProps) {
  const say = useSay()
  const today = useToday()
  const periodName = usePeriodName()
  const heading = useArrival(say(words.title))
  const look = useLook()
  const here = useHere()
  const [glyphs, setGlyphs] = useState<Glyphs>(new Map())
  const [choices, choose] = useChoices(account)
  const [panel, setPanel] = useState<Panel>('map')
  const [sheet, setSheet] = useState<'search' | 'key' | null>(null)
  const { chosen } = choices
  const { office, campaigns } = territory

  const periods = useMemo(() => periodChoices(campaigns, plainPeriodsOn(today), today), [campaigns, today])
  const wantedPeriod = useMemo(() => chosenPeriod(periods, choices.period, today), [periods, choices.period, today])
  // A choice shows at once; what a county's map makes of it comes after.
  const kind = useDeferredValue(choices.kind)
  const hidden = useDeferredValue(choices.hidden)
  const period = useDeferredValue(wantedPeriod)
  const { campaign } = period
  const counted = countedKind(kind)
  const target = campaign && widestTarget(campaign, counted)
  // An area goes by the target that holds for it; where none does, by quarters as without a campaign.
  const stepsAt = useMemo(
    () => (area: AreaCode) => stepsTo(campaign, campaign && targetAt(campaign, area, counted), today),
    [campaign, counted, today],
  )
  const steps = stepsTo(campaign, target, today)
  const layer = office?.layers.find(({ id }) => id === choices.layer) ?? null
  const coordinates = layer?.coordinates ?? 'wgs84'
  const chosenRegion = chosen && 'region' in chosen ? chosen.region : null
  const wanted = { territory, period, stepsAt, kind, hidden, chosenRegion, coordinates, overLayer: layer !== null, look, glyphs }
  const scene = useScene(wanted)
  const tally = useMemo(() => tallyStates(scene.points, scene.states, kind), [scene.points, scene.states, kind])

  const element = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLDivElement>(null)
  const foot = useRef<HTMLDivElement>(null)
  const aside = useRef<HTMLDivElement>(null)
  const tools = useRef<HTMLDivElement>(null)
  const pane = useMapPane({
    element,
    scene,
    layer,
    fix: here.fix,
    chosen,
    remembered: choices.view,
    overlays: { head, foot, card: aside, tools },
    onTap: (labels, at, zoom) => {
      const tapped = chosenAt(scene, labels, at, zoom)
      const drawn = tapped && 'region' in tapped ? regionOf(scene, tapped.region) : null
      setPanel('map')
      choose({ chosen: tapped })
      pane.setGoal(drawn ? goalOf(drawn) : tapped && 'place' in tapped ? { reveal: tapped.place } : null)
    },
    onView: (view) => choose({ view }),
  })
  const showPlace = (place: Place) => {
    setSheet(null)
    setPanel('map')
    choose({ chosen: { place: place.id } })
    pane.setGoal({ place: place.id, zoom: placeZoom })
  }
  const showRegion = (drawn: DrawnRegion) => {
    setPanel('map')
    choose({ chosen: { region: drawn.region.id } })
    pane.setGoal(goalOf(drawn))
  }
  const close = () => {
    setPanel('map')
    choose({ chosen: null })
    element.current?.focus({ preventScroll: true })
  }
  useAddress((asked) => {
    const place = 'place' in asked ? territory.placeById.get(asked.place) : undefined
    const area = 'area' in asked ? regionOf(scene, asked.area) : null
    if (place) showPlace(place)
    if (area) showRegion(area)
    if ('show' in asked) setPanel('nearest')
  })

  const from = here.fix ?? pane.middle
  const fromMe = here.fix !== null
  const carded = panel === 'nearest' || chosen !== null
  return (
    <div className={styles['screen']}>
      <h1 ref={heading} tabIndex={-1} className="visually-hidden">
        {say(words.title)}
      </h1>
      <GlyphReader kinds={scene.points.kinds} onRead={setGlyphs} />
      <div ref={element} className={styles['map']} role="application" aria-label={say(words.canvas)} inert={panel === 'list'} />
      <div className={join(styles['over'], carded && panel !== 'list' && styles['carded'])}>
        <MapHead
          ref={head}
          kinds={scene.points.kinds}
          kind={choices.kind}
          onKind={(picked) => choose({ kind: picked })}
          periods={periods}
          period={wantedPeriod}
          onPeriod={(id) => choose({ period: id })}
          panel={panel}
          onPanel={(next) => {
            setPanel(next)
            choose({ chosen: null })
          }}
          onSearch={() => setSheet('search')}
        />
        {panel === 'list' ? (
          <div className={styles['list']}>
            <ListView {...{ scene, territory, from, fromMe }} onChoosePlace={showPlace} onChooseRegion={showRegion} />
          </div>
        ) : (
          <div className={styles['open']}>
            <div className={styles['measure']}>
              {!carded && <QuietLine office={office} attribution="" />}
              {layer && <QuietLine office={null} attribution={layer.attribution} />}
              <output className={styles['status']}>
                {here.state === 'asking' && say(words.asking)}
                {here.state === 'failed' && say(words.noPosition)}
                {here.state === 'found' && here.fix && say(words.near, { n: Math.round(here.fix.accuracy) })}
              </output>
              <ScaleBar view={pane.view} />
            </div>
            <MapTools
              ref={tools}
              here={here}
              few={carded}
              onKey={() => setSheet('key')}
              onZoom={pane.zoomBy}
              onLocate={() => {
                void here.ask().then((fix) => fix && pane.setGoal({ point: fix, zoom: Math.max(placeZoom, pane.view.zoom) }))
              }}
            />
          </div>
        )}
        <div ref={foot} className={styles['foot']}>
          <Legend tally={tally} hidden={choices.hidden} onToggle={(state) => choose({ hidden: toggled(choices.hidden, state) })} />
        </div>
        <div ref={aside} className={styles['aside']}>
          {panel === 'nearest' && <NearestCard {...{ scene, territory, from, fromMe }} onChoose={showPlace} onClose={close} />}
          {panel === 'map' && (
            <ChosenCard
              {...{ chosen, scene, territory }}
              periodName={periodName(period)}
              here={here.fix}
              onZoom={showRegion}
              onClose={close}
            />
          )}
        </div>
      </div>
      <SearchSheet
        open={sheet === 'search'}
        onClose={() => setSheet(null)}
        scene={scene}
        territory={territory}
        near={from}
        onChoose={showPlace}
      />
      <KeySheet
        open={sheet === 'key'}
        onClose={() => setSheet(null)}
        steps={steps}
        paced={target !== null}
        differs={campaign !== null && differsInside(campaign, counted)}
        office={office}
        layer={layer?.id ?? null}
        onLayer={(id) => choose({ layer: id })}
      />
    </div>
  )
}

function stepsTo(campaign: Campaign | null, target: ShareTarget | null, today: LocalDay): PaceSteps {
  return campaign && target ? campaignSteps({ period: campaign.period, targetShare: target.share }, today) : quarters
}

function goalOf({ region }: DrawnRegion): Goal {
  return { box: region.box, most: nearestZoom[region.level] }
}

function toggled(hidden: ReadonlySet<CoverageState>, state: CoverageState): ReadonlySet<CoverageState> {
  const next = new Set(hidden)
  if (!next.delete(state)) next.add(state)
  return next
}
