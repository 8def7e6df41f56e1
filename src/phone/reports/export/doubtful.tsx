import { figureName } from '../../../domain/report/figure-name.ts'
import type { Figure } from '../../../domain/report/figure.ts'
import type { Naming } from '../../../domain/report/table.ts'
import { Button } from '../../ui/button.tsx'
import { StatusMark } from '../../ui/status-mark.tsx'
import { doubtful as words } from '../../words/report-export.ts'
import { useSay } from '../../words/say.tsx'
import styles from '../desk.module.css'

interface DoubtfulProps {
  readonly figures: readonly Figure[]
  readonly naming: Naming
  readonly onFill: () => void
  readonly onGo: () => void
}

/** Figures without a value and figures that are 0, named one by one: reports have been printed with their numbers missing. */
export function Doubtful({ figures, naming, onFill, onGo }: DoubtfulProps) {
  const say = useSay()
  const [missing, zero] = [figures.filter(({ value }) => value === null), figures.filter(({ value }) => value === 0)]
  return (
    <>
      <Names title={say(words.missing)} figures={missing} naming={naming} />
      <Names title={say(words.zero)} figures={zero} naming={naming} />
      <Button wide onClick={onFill}>
        {say(words.fill)}
      </Button>
      <Button kind="secondary" wide onClick={onGo}>
        {say(words.go)}
      </Button>
    </>
  )
}

function Names({ title, figures, naming }: { readonly title: string; readonly figures: readonly Figure[]; readonly naming: Naming }) {
  if (figures.length === 0) return null
  return (
    <div className={styles['lacking']}>
      <p className={styles['lacking-title']}>
        <StatusMark state="never" silent />
        {title}
      </p>
      <ul aria-label={title}>
        {figures.map(({ key }) => (
          <li key={key}>{figureName(key, naming)}</li>
        ))}
      </ul>
    </div>
  )
}
