import { ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { codes as words } from '../words/codes.ts'
import { useSay, type Phrase } from '../words/say.tsx'
import styles from './codes.module.css'
import { drawCode } from './draw-code.ts'
import { bytesPerPart, mostParts, toParts } from './parts.ts'

/** Long enough for an old camera to find its focus. */
const turn = 1_200

/** What the codes are to hold, eight hex digits that name it, and how many visits are in it. */
export interface Packed {
  readonly bytes: Uint8Array
  readonly name: string
  readonly visits: number
  /** Some that wait are not in them. */
  readonly some: boolean
}

interface ShowCodesProps {
  /** Must be stable. Null where the key to seal with is missing. */
  readonly pack: (mostBytes: number) => Promise<Packed | null>
  readonly onClose: () => void
}

/** A short loop of codes, as large as the screen allows, one of which stays as long as one likes. */
export function ShowCodes({ pack, onClose }: ShowCodesProps) {
  const say = useSay()
  const [codes, setCodes] = useState<{ readonly texts: readonly string[]; readonly packed: Packed } | null>(null)
  const [fault, setFault] = useState<Phrase | null>(null)
  const [at, setAt] = useState(0)
  const [still, setStill] = useState(() => matchMedia('(prefers-reduced-motion: reduce)').matches)

  useEffect(() => {
    let left = false
    const begin = async () => {
      const packed = await pack(bytesPerPart * mostParts)
      if (left) return
      if (packed) setCodes({ packed, texts: toParts(packed.bytes, packed.name) })
      else setFault(words.noKey)
    }
    begin().catch(() => setFault(words.failed))
    return () => {
      left = true
    }
  }, [pack])

  const total = codes?.texts.length ?? 0
  useEffect(() => {
    if (still || total < 2) return
    const timer = setInterval(() => setAt((now) => (now + 1) % total), turn)
    return () => clearInterval(timer)
  }, [still, total])

  const step = (by: number) => {
    setStill(true)
    setAt((now) => (now + by + total) % total)
  }
  const text = codes?.texts[at]
  const picture = text === undefined ? null : drawCode(text)
  const place = say(words.codeOf, { n: at + 1, total })
  return (
    <Sheet open onClose={onClose} title={say(words.codesTitle)}>
      {!codes && !fault && <p>{say(words.making)}</p>}
      <p role="alert" className={styles['fault']}>
        {fault && say(fault)}
      </p>
      {codes && picture && (
        <>
          <svg className={styles['code']} viewBox={`0 0 ${picture.size} ${picture.size}`} shapeRendering="crispEdges">
            <title>{place}</title>
            <path d={picture.path} />
          </svg>
          <p>
            {place}
            {'　'}
            {say(codes.packed.some ? words.codesFirst : words.codesSome, { n: codes.packed.visits })}
          </p>
          {total > 1 && (
            <div className={styles['pair']}>
              <Button kind="quiet" icon={<ChevronLeft size={20} />} onClick={() => step(-1)}>
                {say(words.previous)}
              </Button>
              <Button kind="quiet" icon={<ChevronRight size={20} />} onClick={() => step(1)}>
                {say(words.next)}
              </Button>
              <Button kind="quiet" icon={still ? <Play size={20} /> : <Pause size={20} />} onClick={() => setStill(!still)}>
                {say(still ? words.goOn : words.stop)}
              </Button>
            </div>
          )}
          <p className={styles['note']}>{say(words.codesHow)}</p>
        </>
      )}
    </Sheet>
  )
}
