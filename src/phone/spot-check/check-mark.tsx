import { CircleDashed, CircleHelp } from 'lucide-react'
import type { CheckState } from '../../domain/spot-check/check.ts'
import { StatusMark } from '../ui/status-mark.tsx'
import styles from './spot-check.module.css'

/** The shape of a state; its word always stands beside it. */
export function CheckMark({ state }: { readonly state: CheckState }) {
  switch (state) {
    case 'unchecked':
      return <CircleDashed className={styles['quiet']} aria-hidden="true" />
    case 'not-reachable':
      return <CircleHelp className={styles['quiet']} aria-hidden="true" />
    case 'confirmed':
    case 'upheld':
      return <StatusMark state="covered" silent />
    case 'disputed':
      return <StatusMark state="check" silent />
    case 'rejected':
      return <StatusMark state="not-counted" silent />
  }
}
