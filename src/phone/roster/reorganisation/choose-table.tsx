import { Download } from 'lucide-react'
import { useTerritory } from '../../record-book/territory.ts'
import { rowsPerMapping } from '../../sync/reorganisation.ts'
import { tableFiles } from '../../tables/accepted.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { reorganisation as words } from '../../words/reorganisation.ts'
import { useSay, type Phrase } from '../../words/say.tsx'
import { fileFaultWords } from '../../words/table-files.ts'
import shared from '../roster.module.css'
import styles from './reorganisation.module.css'
import { saveTemplate } from './template.ts'
import type { TableFault } from './use-table.ts'

const faultWords: Record<TableFault, Phrase> = {
  ...fileFaultWords,
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
          <FileButton accept={tableFiles} onChoose={onChoose}>
            {say(words.choose)}
          </FileButton>
        </li>
      </ol>
    </Card>
  )
}
