import { Download, FileSpreadsheet } from 'lucide-react'
import { useRef } from 'react'
import { areaLevel } from '../../domain/area.ts'
import { csvFile } from '../files/csv.ts'
import { saveFile } from '../files/save-file.ts'
import { useTerritory } from '../record-book/territory.ts'
import { tableFiles } from '../tables/accepted.ts'
import type { FileFault } from '../tables/read-table.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { roster as words } from '../words/roster.ts'
import { useSay } from '../words/say.tsx'
import { fileFaultWords } from '../words/table-files.ts'
import styles from './roster.module.css'
import { template } from './templates.ts'

interface ChooseFilesProps {
  /** What was wrong with the last ones. */
  readonly fault: { readonly why: FileFault; readonly file: string } | null
  readonly onChoose: (files: readonly File[]) => void
}

export function ChooseFiles({ fault, onChoose }: ChooseFilesProps) {
  const say = useSay()
  const input = useRef<HTMLInputElement>(null)
  const territory = useTerritory()
  const hasVillages = [...(territory?.areas.keys() ?? [])].some((code) => areaLevel(code) === 'village')
  const choose = (files: FileList | null | undefined) => {
    if (territory && files && files.length > 0) onChoose([...files])
  }
  return (
    <div
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        // Else the browser would open the file in place of the app.
        event.preventDefault()
        choose(event.dataTransfer.files)
      }}
    >
      <Card>
        <p className={styles['intro']}>{say(words.intro)}</p>
        <p className={styles['note']}>{say(words.noNames)}</p>
        <p className={styles['note']}>{say(words.noPoints)}</p>
        {territory && !hasVillages && <p className={styles['hint']}>{say(words.firstAreas)}</p>}
        <p role="alert" className={styles['fault']}>
          {fault && say(fileFaultWords[fault.why], { file: fault.file })}
        </p>
        <div className={styles['acts']}>
          <Button icon={<FileSpreadsheet size={20} />} disabled={!territory} onClick={() => input.current?.click()}>
            {say(words.choose)}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            multiple
            accept={tableFiles}
            onChange={({ target }) => {
              choose(target.files)
              // The same file may be chosen again after it was corrected.
              target.value = ''
            }}
          />
          {(['areas', 'places'] as const).map((list) => {
            const name = say(list === 'areas' ? words.templateAreas : words.templatePlaces)
            return (
              <Button key={list} kind="quiet" icon={<Download size={20} />} onClick={() => saveFile(`${name}.csv`, csvFile([template(list)]))}>
                {name}
              </Button>
            )
          })}
        </div>
      </Card>
    </div>
  )
}
