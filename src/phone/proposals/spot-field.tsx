import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, LocateFixed } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { AreaCode } from '../../domain/area.ts'
import { movedBy } from '../../domain/offset.ts'
import { distanceMetres, type Place } from '../../domain/place.ts'
import { askPosition } from '../device/position.ts'
import type { Territory } from '../record-book/territory.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/section.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { spotWords as words } from '../words/proposals.ts'
import { useSay } from '../words/say.tsx'
import styles from './form.module.css'
import { Sketch } from './sketch.tsx'
import { roughFrom, spotByHand, spotOfFix, type Spot } from './spot.ts'

interface SpotFieldProps {
  readonly territory: Territory
  readonly kind: string
  /** The place whose point is to be better. */
  readonly old: Place | null
  /** Chosen already; where the neighbours are looked for as long as there is no spot. */
  readonly grid: AreaCode
  readonly spot: Spot | null
  readonly onChange: (spot: Spot) => void
  readonly fault: string | null
}

const neighbours = 30
const steps = ['5', '20'] as const
const ways = [
  { way: 'north', Icon: ArrowUp, east: 0, north: 1 },
  { way: 'south', Icon: ArrowDown, east: 0, north: -1 },
  { way: 'west', Icon: ArrowLeft, east: -1, north: 0 },
  { way: 'east', Icon: ArrowRight, east: 1, north: 0 },
] as const

/** The point: where the phone stands, or a known place beside it, moved step by step. */
export function SpotField({ territory, kind, old, grid, spot, onChange, fault }: SpotFieldProps) {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const [lost, setLost] = useState(false)
  const [step, setStep] = useState<(typeof steps)[number]>('5')
  const beside = useMemo(() => placesBeside(territory, spot ?? old, grid), [territory, spot, old, grid])
  const stands = async () => {
    if (asking) return
    setAsking(true)
    const fix = await askPosition()
    setAsking(false)
    setLost(fix === null)
    if (fix) onChange(spotOfFix(fix))
  }
  const start = (id: string) => {
    const place = territory.placeById.get(id)
    if (place) onChange(spotByHand(place))
  }
  return (
    <Section title={say(words.title)}>
      <Button kind="secondary" wide icon={<LocateFixed />} aria-disabled={asking} onClick={() => void stands()}>
        {say(asking ? words.asking : spot?.accuracy != null ? words.again : words.here)}
      </Button>
      <SelectField
        label={say(words.beside)}
        empty={say(words.besideEmpty)}
        value=""
        onChange={start}
        options={[
          ...(old ? [{ value: old.id, label: say(words.present, { name: old.name }) }] : []),
          ...beside.filter(({ id }) => id !== old?.id).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        fault={fault}
      />
      <output className={styles['note']}>
        {lost && say(words.none)}
        {spot && !lost && (spot.accuracy === null ? say(words.byHand) : say(words.byPhone, { n: spot.accuracy }))}
        {spot && !lost && old && ` · ${say(words.from, { n: Math.round(distanceMetres(old, spot)) })}`}
        {spot?.accuracy != null && spot.accuracy > roughFrom && !lost && <b className={styles['rough']}>{say(words.rough)}</b>}
      </output>
      {spot && (
        <>
          <Sketch {...{ territory, kind, spot, old }} />
          <div className={styles['ways']}>
            {ways.map(({ way, Icon, east, north }) => (
              <Button
                key={way}
                kind="quiet"
                size="small"
                icon={<Icon size={20} />}
                onClick={() => onChange(spotByHand(movedBy(spot, { east: east * Number(step), north: north * Number(step) })))}
              >
                {say(words[way])}
              </Button>
            ))}
          </div>
          <Segmented
            label={say(words.step)}
            value={step}
            onChange={setStep}
            options={steps.map((value) => ({ value, label: say(words.stepOf, { n: Number(value) }) }))}
          />
        </>
      )}
    </Section>
  )
}

/** The nearest ones where something tells where; else those of the grid, by name. */
function placesBeside(territory: Territory, near: Spot | Place | null, grid: AreaCode): Place[] {
  if (near) return territory.nearest(near, { limit: neighbours }).map(({ place }) => place)
  const byName = new Intl.Collator('zh-CN', { numeric: true })
  return territory.places.filter(({ area }) => area === grid).sort((a, b) => byName.compare(a.name, b.name))
}
