import { formWords as words } from '../../words/report-export.ts'
import { useSay, type Phrase } from '../../words/say.tsx'
import styles from '../desk.module.css'
import type { FormCellFault } from '../documents/form/fill-form.ts'

const reasons: Readonly<Record<FormCellFault['what'], Phrase>> = {
  sheet: words.leftSheet,
  cell: words.leftCell,
  formula: words.leftFormula,
  area: words.leftArea,
}

/** Cells that stayed as they were, and why. */
export function LeftCells({ left }: { readonly left: readonly FormCellFault[] }) {
  const say = useSay()
  if (left.length === 0) return null
  return (
    <div role="alert" className={styles['lacking']}>
      <p className={styles['lacking-title']}>{say(words.left, { n: left.length })}</p>
      <ul className={styles['differences']}>
        {left.map(({ mapping: { sheet, cell }, what }) => (
          <li key={`${sheet} ${cell}`}>
            {sheet} {cell}: {say(reasons[what])}
          </li>
        ))}
      </ul>
    </div>
  )
}
