import { Download, FileSpreadsheet } from 'lucide-react'
import { useRef } from 'react'
import { useTerritory } from '../../record-book/territory.ts'
import { rowsPerMapping } from '../../sync/reorganisation.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { reorganisation as words } from '../../words/reorganisation.ts'
import { useSay, type Phrase } from '../../words/say.tsx'
import { fileFaults } from '../choose-files.tsx'
import shared from '../roster.module.css'
import styles from './reorganisation.module.css'
import { saveTemplate } from './template.ts'
import type { TableFault } from './use-table.ts'

const faultWords: Record<TableFault, Phrase> = {
  ...fileFaults,
  'no-columns': words.noColumns,
  nothing: words.nothing,
  'too-many': words.tooMany,
}

interface ChooseTableProps {
  /** What was wrong with the last one. */
  readonly fault: TableFault | null
  readonly onChoose: (file: File) => void
}

/** What to do, in order; each step with the button that does it. */
export function ChooseTable({ fault, onChoose }: ChooseTableProps) {
  const say = useSay()
  const input = useRef<HTMLInputElement>(null)
  const territory = useTerritory()
  return (
    <Card>
      <p className={shared['intro']}>{say(words.intro)}</p>
      <ol className={styles['steps']}>
        <li>
          <p>{say(words.stepAreas)}</p>
          <LinkButton kind="quiet" href="/roster">
            {say(words.toAreas)}
          </LinkButton>
        </li>
        <li>
          <p>{say(words.stepTable)}</p>
          <p className={shared['note']}>{say(words.stepGrids)}</p>
          <Button
            kind="quiet"
            icon={<Download size={20} />}
            disabled={!territory}
            onClick={() => void saveTemplate(say(words.templateFile), territory?.areas.values() ?? [])}
          >
            {say(words.template)}
          </Button>
        </li>
        <li>
          <p>{say(words.stepLook)}</p>
          <p role="alert" className={shared['fault']}>
            {fault && say(faultWords[fault], { n: rowsPerMapping, file: say(words.thisFile) })}
          </p>
          <Button icon={<FileSpreadsheet size={20} />} onClick={() => input.current?.click()}>
            {say(words.choose)}
          </Button>
        </li>
      </ol>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.csv,.txt,.xls"
        onChange={({ target }) => {
          const [file] = target.files ?? []
          // The same table may be chosen again after it was corrected.
          target.value = ''
          if (file) onChoose(file)
        }}
      />
    </Card>
  )
}
