import { FileDown, Share2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { saveFile } from '../files/save-file.ts'
import { useAccount } from '../record-book/book.ts'
import { useToday } from '../record-book/today.ts'
import type { RescueFile } from '../sync/rescue.ts'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { rescue as words } from '../words/rescue.ts'
import { useSay } from '../words/say.tsx'
import styles from './rescue.module.css'

interface MadeSheetProps {
  readonly file: RescueFile
  readonly onClose: () => void
}

/** The file is made; a tap sends it on or puts it among the downloads, as browsers want a tap for either. */
export function MadeSheet({ file: { parts, visits, photos }, onClose }: MadeSheetProps) {
  const say = useSay()
  const { name } = useAccount()
  const day = useToday()
  const [saved, setSaved] = useState(false)
  const title = say(words.fileName, { name, day: String(day) })
  const file = useMemo(() => new File([...parts], title, { type: 'application/octet-stream' }), [parts, title])
  // Not in every browser, whatever the compiler believes, and not for every kind of file.
  const shares = (navigator as Partial<Navigator>).canShare?.({ files: [file] }) ?? false
  const save = () => {
    saveFile(title, file)
    setSaved(true)
  }
  return (
    <Sheet open onClose={onClose} title={say(words.madeTitle)}>
      <p>{say(words.madeText, { visits, photos })}</p>
      <p className={styles['note']}>{say(words.madeKeep)}</p>
      {shares && (
        <Button wide icon={<Share2 size={20} />} onClick={() => void navigator.share({ files: [file] }).catch(() => undefined)}>
          {say(words.share)}
        </Button>
      )}
      <Button kind={shares ? 'secondary' : 'primary'} wide icon={<FileDown size={20} />} onClick={save}>
        {say(words.saveHere)}
      </Button>
      <output className={styles['said']}>{saved && say(words.saved)}</output>
    </Sheet>
  )
}
