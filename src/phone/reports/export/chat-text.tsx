import { useId, useMemo, useState } from 'react'
import { chatText } from '../../../domain/report/chat-text.ts'
import { saveFile } from '../../files/save-file.ts'
import { Button } from '../../ui/button.tsx'
import { chatWords as words } from '../../words/report-export.ts'
import { useSay, type Phrase } from '../../words/say.tsx'
import styles from '../desk.module.css'
import { useBook } from '../../record-book/book.ts'
import { recordReport } from '../record-report.ts'
import { reportName } from '../report-name.ts'
import type { Exported } from './document-input.ts'

/** 战报: a text to paste into the work group, and a picture card beside it. */
export function ChatText({ exported, onFailed }: { readonly exported: Exported; readonly onFailed: () => void }) {
  const say = useSay()
  const id = useId()
  const records = useBook()
  const { report, book, naming } = exported
  const [text, setText] = useState(useMemo(() => chatText(report, book, naming), [report, book, naming]))
  const [said, setSaid] = useState<Phrase | null>(null)
  const copy = () => {
    // The copy comes first, within the tap, or the browser refuses it.
    navigator.clipboard.writeText(text).then(() => recordReport(records, report, 'chat')).then(
      () => setSaid(words.copied),
      () => setSaid(words.notCopied),
    )
  }
  const card = async () => {
    const { drawCard } = await import('../documents/pictures/draw.ts')
    const { bytes, type } = await drawCard(report, book, naming)
    await recordReport(records, report, 'picture')
    saveFile(`战报 ${reportName(report)}.png`, new Blob([bytes], { type }))
  }
  return (
    <>
      <label htmlFor={id} className={styles['setting']}>
        {say(words.text)}
      </label>
      <textarea id={id} className={styles['chat']} value={text} onChange={(event) => setText(event.target.value)} />
      <Button wide onClick={copy}>
        {say(words.copy)}
      </Button>
      <Button kind="secondary" wide onClick={() => void card().catch(onFailed)}>
        {say(words.card)}
      </Button>
      <output className={styles['note']}>{said && say(said)}</output>
    </>
  )
}
