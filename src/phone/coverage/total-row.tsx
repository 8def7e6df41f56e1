import { tableWords as words } from '../words/coverage.ts'
import { useSay } from '../words/say.tsx'
import styles from './area-table.module.css'
import { FigureCells } from './figure-cells.tsx'
import type { View } from './use-view.ts'

/** All rows together, fixed at the bottom edge. */
export function TotalRow({ view }: { readonly view: View }) {
  const say = useSay()
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={2} className={styles['name']}>
          {say(words.total)}
        </th>
        <FigureCells row={view.total} view={view} inside={{}} />
      </tr>
    </tfoot>
  )
}
