import { useLanguage, sayNumber } from '../words/say.tsx'
import styles from './progress-ring.module.css'
import { pointAt, raysOf, ring, shareOf, type RingFigures } from './ring-geometry.ts'

interface ProgressRingProps extends RingFigures {
  /** Shown inside when it is one character, as 户, and the target leaves it room. */
  readonly unit: string
  /** The whole picture in one sentence. */
  readonly label: string
}

/** Inside: places met against the target. Outside: one ray a day. Orange: where today should be. */
export function ProgressRing({ label, unit, ...figures }: ProgressRingProps) {
  const { met, target, pace } = figures
  const language = useLanguage()
  const figure = sayNumber(met, language)
  const whole = sayNumber(target, language)
  return (
    <figure className={styles['ring']}>
      <figcaption className="visually-hidden">{label}</figcaption>
      <svg viewBox="-80 -80 160 160" aria-hidden="true">
        <circle r={ring.radius} strokeWidth={ring.band} className={styles['track']} />
        <circle
          r={ring.radius}
          strokeWidth={ring.band}
          pathLength={1}
          strokeDasharray={`${shareOf(met, target)} 1`}
          transform="rotate(-90)"
          className={styles['met']}
        />
        {raysOf(figures).map((ray, index) => (
          <DayRay key={index} {...ray} />
        ))}
        {pace !== null && <PaceLine turn={shareOf(pace, target)} />}
      </svg>
      <span className={styles['figures']} aria-hidden="true">
        <b className={styles[figure.length <= 3 ? 'short' : figure.length <= 5 ? 'long' : 'longest']}>{figure}</b>
        <span>
          / {whole} {unit.length <= 2 && whole.length <= 5 && unit}
        </span>
      </span>
    </figure>
  )
}

function DayRay({ from, to, today }: ReturnType<typeof raysOf>[number]) {
  const rested = from[0] === to[0] && from[1] === to[1]
  if (rested) return <circle cx={from[0]} cy={from[1]} r={today ? 2.2 : 1.6} className={styles[today ? 'today-dot' : 'dot']} />
  return <path d={`M${from.join(' ')}L${to.join(' ')}`} className={styles[today ? 'today' : 'day']} />
}

function PaceLine({ turn }: { readonly turn: number }) {
  const from = pointAt(turn, ring.radius - ring.band / 2 - 1)
  const to = pointAt(turn, ring.radius + ring.band / 2 + 2)
  const line = `M${from.join(' ')}L${to.join(' ')}`
  return (
    <>
      <path d={line} className={styles['pace-edge']} />
      <path d={line} className={styles['pace']} />
    </>
  )
}
