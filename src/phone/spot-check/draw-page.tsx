import { Dices } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { addDays } from '../../domain/day.ts'
import { drawSample, type FrameOf } from '../../domain/spot-check/draw.ts'
import { useAccount, useBook } from '../record-book/book.ts'
import { sha256 } from '../record-book/fingerprint.ts'
import { writeSlips } from '../record-book/slips.ts'
import type { Territory } from '../record-book/territory.ts'
import { useToday } from '../record-book/today.ts'
import { syncNow } from '../sync/status.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { SaveBar } from '../ui/save-bar.tsx'
import { Screen } from '../ui/screen.tsx'
import { Stepper } from '../ui/stepper.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useSay } from '../words/say.tsx'
import { drawWords as words, spotCheck } from '../words/spot-check.ts'
import { FrameFields, useFrame } from './frame-fields.tsx'
import { newSeed } from './new-seed.ts'
import { sampleHref } from './route.ts'
import styles from './spot-check.module.css'

const usualSize = 20
/** More than this nobody walks; the office's own limit is higher. */
const mostVisits = 200

/** Which visits, how many, by which seed. Drawn on this device, so it works without a connection too. */
export function DrawPage({ territory }: { readonly territory: Territory }) {
  const say = useSay()
  const book = useBook()
  const account = useAccount()
  const today = useToday()
  const [, go] = useLocation()
  const [of, setOf] = useState<FrameOf>(() => {
    return { area: account.areas[0] ?? '', worker: null, period: { from: addDays(today, -6), to: today } }
  })
  const [wanted, setWanted] = useState(usualSize)
  const [seed, setSeed] = useState(newSeed)
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const frame = useFrame(territory, of, account.id)
  const size = Math.min(wanted, frame.length)

  async function draw() {
    const told = seed.trim()
    if (told === '') return setFault(say(words.needSeed))
    setBusy(true)
    try {
      const visits = await drawSample(frame.map(({ visit }) => visit), size, told, sha256)
      const content = { seed: told, worker: of.worker, ...of.period, frame: frame.length, visits }
      // oxlint-disable-next-line react/purity -- the moment of the tap, not of drawing
      const [slip] = await writeSlips(book, [{ kind: 'sample-drawn', area: of.area, to: null, content }], Date.now())
      syncNow()
      if (slip) go(sampleHref(slip.id), { replace: true })
    } catch {
      setFault(say(words.failed))
      setBusy(false)
    }
  }

  const bar = (
    <SaveBar note={say(words.note)}>
      <Button size="save" icon={<Dices size={22} />} disabled={busy || size === 0} onClick={() => void draw()}>
        {say(busy ? words.drawing : words.go, { n: size })}
      </Button>
    </SaveBar>
  )
  return (
    <Screen title={say(words.title)} back={{ href: '/spot-check', label: say(spotCheck.back) }} bar={bar}>
      <Card>
        <div className={styles['form']}>
          <FrameFields territory={territory} of={of} onChange={setOf} />
          <output className={styles['frame']}>{say(frame.length > 0 ? words.frame : words.frameNone, { n: frame.length })}</output>
        </div>
      </Card>
      <Card>
        <Stepper label={say(words.size)} unit={say(words.unit)} value={wanted} min={1} max={mostVisits} onChange={setWanted} />
        <div className={styles['seed']}>
          <TextField
            label={say(words.seed)}
            value={seed}
            maxLength={40}
            autoCapitalize="off"
            spellCheck={false}
            fault={fault}
            onChange={(text) => {
              setSeed(text)
              setFault(null)
            }}
          />
          <Button kind="quiet" onClick={() => setSeed(newSeed())}>
            {say(words.newSeed)}
          </Button>
        </div>
        <p className={styles['note']}>{say(words.seedNote)}</p>
      </Card>
    </Screen>
  )
}
