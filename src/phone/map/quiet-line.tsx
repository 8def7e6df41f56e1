import type { Territory } from '../record-book/territory.ts'
import { map as words } from '../words/map.ts'
import { useSay } from '../words/say.tsx'
import styles from './quiet-line.module.css'

interface QuietLineProps {
  readonly office: Territory['office']
  /** Who made the base layer; its terms want it in sight. */
  readonly attribution: string
}

/** Where names and codes come from, and that the data are made up when they are. */
export function QuietLine({ office, attribution }: QuietLineProps) {
  const say = useSay()
  const parts = [office?.divisionsSource, office?.demo && say(words.demo), attribution].filter(Boolean)
  return parts.length > 0 && <p className={styles['quiet']}>{parts.join(' · ')}</p>
}
