import { Download, FileSpreadsheet } from 'lucide-react'
import { useRef } from 'react'
import { areaLevel } from '../../domain/area.ts'
import { csvFile } from '../files/csv.ts'
import { saveFile } from '../files/save-file.ts'
import { useTerritory } from '../record-book/territory.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { roster as words } from '../words/roster.ts'
import { useSay, type Phrase } from '../words/say.tsx'
import type { FileFault } from './reader/read-table.ts'
import styles from './roster.module.css'
import { template } from './templates.ts'

interface ChooseFileProps {
  /** What was wrong with the last one. */
  readonly fault: FileFault | null
  readonly onChoose: (file: File) => void
}

export const fileFaults: Record<FileFault, Phrase> = {
  'old-excel': {
    zh: '这是旧的 .xls 文件。在 Excel 或 WPS 里另存为 .xlsx，再选一次。',
    en: 'This is an old .xls file. Save it as .xlsx in Excel or WPS and choose it again.',
  },
  'not-a-table': { zh: '这个文件读不出表格。请选 .xlsx 或 .csv。', en: 'No table could be read from this file. Choose an .xlsx or .csv file.' },
  'too-large': { zh: '这个文件超过 100 MB。分成几个再导入。', en: 'This file is larger than 100 MB. Split it and import the parts.' },
  empty: { zh: '这个文件是空的。', en: 'This file is empty.' },
}

export function ChooseFile({ fault, onChoose }: ChooseFileProps) {
  const say = useSay()
  const input = useRef<HTMLInputElement>(null)
  const territory = useTerritory()
  const hasVillages = [...(territory?.areas.keys() ?? [])].some((code) => areaLevel(code) === 'village')
  return (
    <Card>
      <p className={styles['intro']}>{say(words.intro)}</p>
      <p className={styles['note']}>{say(words.noNames)}</p>
      {territory && !hasVillages && <p className={styles['hint']}>{say(words.firstAreas)}</p>}
      <p role="alert" className={styles['fault']}>
        {fault && say(fileFaults[fault])}
      </p>
      <div className={styles['acts']}>
        <Button icon={<FileSpreadsheet size={20} />} disabled={!territory} onClick={() => input.current?.click()}>
          {say(words.choose)}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx,.csv,.txt,.xls"
          onChange={({ target }) => {
            const [file] = target.files ?? []
            // The same file may be chosen again after it was corrected.
            target.value = ''
            if (file) onChoose(file)
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
  )
}
