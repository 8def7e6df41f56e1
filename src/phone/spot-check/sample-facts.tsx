import { useState } from 'react'
import type { KeptSlip } from '../../domain/slips/slip.ts'
import { drawSample } from '../../domain/spot-check/draw.ts'
import { sha256 } from '../record-book/fingerprint.ts'
import type { Territory } from '../record-book/territory.ts'
import { useToday } from '../record-book/today.ts'
import { Button } from '../ui/button.tsx'
import { dayWords } from '../words/dates.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import { listWords, rateWords as words, spotCheck } from '../words/spot-check.ts'
import { useFrame } from './frame-fields.tsx'
import styles from './spot-check.module.css'
import { useNames } from './use-names.ts'

interface SampleFactsProps {
  readonly sample: KeptSlip<'sample-drawn'>
  readonly territory: Territory
}

/** Who drew it, by which seed, how that works, and whether the same comes out again. */
export function SampleFacts({ sample, territory }: SampleFactsProps) {
  const say = useSay()
  const language = useLanguage()
  const today = useToday()
  const names = useNames()
  const { seed, worker, from, to, visits, frame } = sample.content
  const now = useFrame(territory, { area: sample.area, worker, period: { from, to } }, sample.author)
  const [same, setSame] = useState<number | null>(null)

  // What was drawn and counts no more, as a disputed visit, was of the frame then.
  const known = new Set([...now.map(({ visit }) => visit), ...visits])

  async function drawAgain() {
    const again = new Set(await drawSample([...known], visits.length, seed, sha256))
    setSame(visits.filter((visit) => again.has(visit)).length)
  }

  const whole = same === visits.length && known.size === frame
  return (
    <details className={styles['details']}>
      <summary>{say(listWords.details)}</summary>
      <p>
        {say(spotCheck.drawnBy, { day: dayWords(sample.day, language, today), seed })} · {names.worker(sample.author)}
      </p>
      <p>{say(words.drawing, { n: visits.length })}</p>
      <Button kind="secondary" size="small" onClick={() => void drawAgain()}>
        {say(words.again)}
      </Button>
      <output>
        {same !== null && say(whole ? words.againSame : words.againMoved, { n: visits.length, same, frame, now: known.size })}
      </output>
      <p>{say(words.how)}</p>
    </details>
  )
}
