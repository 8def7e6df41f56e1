import type { ReactNode } from 'react'
import { useSay } from '../words/say.tsx'
import { marks } from '../words/ui.ts'
import { join } from './join.ts'
import styles from './status-mark.module.css'

export type Status = keyof typeof marks

interface StatusMarkProps {
  readonly state: Status
  /** Pixels; 24 unless told. */
  readonly size?: number
  /** Its word stands beside it, so it is not read out twice. */
  readonly silent?: boolean
}

/** Each state has its own shape, so that colour never speaks alone. */
export function StatusMark({ state, size = 24, silent }: StatusMarkProps) {
  const say = useSay()
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      className={join(styles['mark'], styles[state])}
      {...(silent ? { 'aria-hidden': true } : { role: 'img', 'aria-label': say(marks[state]) })}
    >
      {shapes[state]}
    </svg>
  )
}

/** The mark with its word, as in a list of records. */
export function StatusWord({ state }: { readonly state: Status }) {
  const say = useSay()
  return (
    <span className={join(styles['word'], styles[state])}>
      <StatusMark state={state} silent />
      {say(marks[state])}
    </span>
  )
}

const shapes: Record<Status, ReactNode> = {
  covered: (
    <>
      <circle cx="12" cy="12" r="10" fill="currentColor" />
      <path d="m7.5 12.3 3 3 6-6.2" className={styles['on']} />
    </>
  ),
  tried: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 3a9 9 0 0 0 0 18Z" fill="currentColor" />
    </>
  ),
  never: <path d="m12 3 9 9-9 9-9-9Z" className={styles['hollow']} />,
  'not-counted': <path d="m6 6 12 12M18 6 6 18" />,
  due: (
    <>
      <circle cx="12" cy="12" r="9" className={styles['hollow']} />
      <path d="M12 7v5l3.5 2" />
    </>
  ),
  check: <path d="M5 22V3h14l-3.5 5L19 13H5" fill="currentColor" />,
  here: (
    <>
      <rect x="6" y="2" width="12" height="20" rx="3" />
      <circle cx="12" cy="12" r="2.2" fill="currentColor" stroke="none" />
    </>
  ),
  sent: <path d="m2 12.5 4.5 4.5L15 7M11 16l1 1L21.5 7" />,
  attention: (
    <>
      <path d="M12 3 22 20.5H2Z" fill="currentColor" />
      <path d="M12 9.5v5M12 17.4v.1" className={styles['on']} />
    </>
  ),
}
