import { useSay } from '../words/say.tsx'
import { ui } from '../words/ui.ts'
import { distanceWords } from './distance-words.ts'
import styles from './distance.module.css'

export function Distance({ metres }: { readonly metres: number }) {
  const say = useSay()
  const { n, unit } = distanceWords(metres)
  return (
    <span className={styles['distance']}>
      <b>{n}</b> {say(ui[unit])}
    </span>
  )
}
