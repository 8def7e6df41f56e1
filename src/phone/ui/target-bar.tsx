import { useSay } from '../words/say.tsx'
import { standingWords, targetWords as words } from '../words/targets.ts'
import { join } from './join.ts'
import styles from './target-bar.module.css'

interface TargetBarProps {
  readonly what: string
  readonly unit: string
  /** Named where it is not the whole area. */
  readonly area: string | null
  /** Of a share, in percent; null for a count. */
  readonly percent: number | null
  /** What `whole` leaves open: the area that the count is for. */
  readonly wider: string
  readonly stage: 'coming' | 'running' | 'over'
  readonly standing: {
    readonly target: number
    readonly done: number
    readonly doneToday: number
    readonly estimated: boolean
    readonly whole: boolean
    readonly pace: number | null
    readonly behind: number
    readonly perDay: number | null
  }
}

/** One target of a campaign: how much of it is done, where today should be, and what it takes to make it. */
export function TargetBar({ what, unit, area, percent, wider, stage, standing }: TargetBarProps) {
  const say = useSay()
  const { target, done, doneToday, estimated, whole, pace, behind, perDay } = standing
  const late = whole && behind > 0 && done < target
  const name =
    percent === null
      ? area === null ? what : say(words.countAt, { what, area })
      : area === null ? say(words.share, { what, percent }) : say(words.shareAt, { what, percent, area })
  const figures = !whole ? words.part : estimated ? words.estimated : words.figures
  return (
    <div className={styles['target']}>
      <p className={styles['head']}>
        <span className={styles['name']}>{name}</span>
        <b className={styles['figures']}>{say(figures, { done, target, unit })}</b>
      </p>
      {whole && target > 0 && (
        <span className={styles['track']} aria-hidden="true">
          <span className={join(styles['done'], late && styles['late'])} style={{ width: `${widthOf(done, target)}%` }} />
          {pace !== null && <span className={styles['pace']} style={{ left: `${widthOf(pace, target)}%` }} />}
        </span>
      )}
      <p className={styles['note']}>
        <span className={join(late && styles['behind'])}>
          {whole
            ? say(standingWords(standing, stage), { behind, ahead: -behind, perDay: perDay ?? 0, left: target - done, unit })
            : say(words.partNote, { area: wider, target, unit })}
        </span>
        {stage === 'running' && <span>{say(words.today, { doneToday, unit })}</span>}
      </p>
    </div>
  )
}

function widthOf(count: number, target: number): number {
  return Math.min(100, (count / target) * 100)
}
