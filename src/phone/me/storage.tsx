import { HardDrive } from 'lucide-react'
import { useEffect, useState } from 'react'
import { askToPersist, isPersisted, storageUse, type Persistence } from '../device/storage.ts'
import { Button } from '../ui/button.tsx'
import { ListRow } from '../ui/list-row.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { bytesWords } from '../words/bytes-words.ts'
import { me as words } from '../words/me.ts'
import { useSay } from '../words/say.tsx'
import styles from './me.module.css'

type Use = Awaited<ReturnType<typeof storageUse>>

/** Below this the phone is called nearly full: room for some hundred photos. */
const tight = 50_000_000

/** How much room there is, and whether the phone has promised to keep what is stored. */
export function StorageRow() {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const [use, setUse] = useState<Use>(null)
  const [persistence, setPersistence] = useState<Persistence | null>(null)
  const [asked, setAsked] = useState(false)

  useEffect(() => {
    let left = false
    const look = async () => {
      const [found, kept] = await Promise.all([storageUse(), isPersisted()])
      if (left) return
      setUse(found)
      setPersistence(kept)
    }
    void look()
    return () => {
      left = true
    }
  }, [])

  async function askAgain() {
    setPersistence(await askToPersist())
    setAsked(true)
  }

  const full = use !== null && use.most - use.used < tight
  const amounts = use
    ? say(words.storageUse, { used: bytesWords(use.used), free: bytesWords(Math.max(0, use.most - use.used)) })
    : say(words.storageUnknown)
  return (
    <>
      <ListRow icon={<HardDrive />} title={say(full ? words.storageTight : words.storage)} note={amounts} onPress={() => setOpen(true)} />
      <Sheet open={open} onClose={() => setOpen(false)} title={say(words.storageTitle)}>
        <p>{say(words.kept)}</p>
        <p>{amounts}</p>
        <output>
          {persistence && say(words[persistence])} {asked && persistence === 'refused' && say(words.stillRefused)}
        </output>
        {persistence === 'refused' && (
          <div className={styles['single']}>
            <Button kind="secondary" wide onClick={() => void askAgain()}>
              {say(words.askAgain)}
            </Button>
          </div>
        )}
      </Sheet>
    </>
  )
}
