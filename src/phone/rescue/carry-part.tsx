import { FolderOpen, RefreshCw, ScanLine, Trash2 } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { useBook } from '../record-book/book.ts'
import { dropCarried, useCarried, type CarriedRow } from '../record-book/carried.ts'
import { sha256 } from '../record-book/fingerprint.ts'
import { takeRescueAlong, type TakenAlong } from '../sync/rescue.ts'
import { syncNow } from '../sync/status.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Section } from '../ui/section.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { rescue as words, rescueOutcomes } from '../words/rescue.ts'
import { useSay } from '../words/say.tsx'
import { CarriedEntry } from './carried-entry.tsx'
import { codesAway } from './codes-away.tsx'
import styles from './rescue.module.css'

const ScanCodes = lazy(() => import('../codes/scan-codes.tsx').then((part) => ({ default: part.ScanCodes }), codesAway))

/** What colleagues hand over, by file or by codes, and what became of it. */
export function CarryPart() {
  const say = useSay()
  const book = useBook()
  const carried = useCarried()
  const input = useRef<HTMLInputElement>(null)
  const [scanning, setScanning] = useState(false)
  const [dropping, setDropping] = useState<string | null>(null)
  const [said, setSaid] = useState<TakenAlong | 'failed' | null>(null)

  async function take(bytes: ArrayBuffer) {
    setSaid(await takeRescueAlong(book, bytes, Date.now()).catch(() => 'failed' as const))
  }

  // What still waits may be the only copy that ever reaches the office: that is asked first.
  function askOrDrop({ id, state }: CarriedRow) {
    if (state === 'waiting') setDropping(id)
    else void dropCarried(book, id)
  }

  const waiting = carried?.filter(({ state }) => state === 'waiting').length ?? 0
  return (
    <>
      <Section title={say(words.carry)}>
        <Card>
          <div className={styles['part']}>
            <p>{say(words.carryNote)}</p>
            <div className={styles['buttons']}>
              <Button kind="secondary" wide icon={<FolderOpen size={20} />} onClick={() => input.current?.click()}>
                {say(words.open)}
              </Button>
              <Button kind="secondary" wide icon={<ScanLine size={20} />} onClick={() => setScanning(true)}>
                {say(words.scan)}
              </Button>
            </div>
            <output className={styles['said']}>{said && say(rescueOutcomes[said])}</output>
          </div>
        </Card>
        <input
          ref={input}
          type="file"
          hidden
          onChange={({ target }) => {
            const [file] = target.files ?? []
            // The same one may be chosen again.
            target.value = ''
            if (file) void file.arrayBuffer().then(take, () => setSaid('failed'))
          }}
        />
      </Section>
      {carried && carried.length > 0 && (
        <Section title={say(words.list)}>
          <Card flush>
            <ul className={styles['rows']}>
              {carried.map((row) => (
                <li key={row.id} className={styles['entry']}>
                  <CarriedEntry row={row} />
                  {row.state !== 'delivered' && (
                    <Button kind="quiet" size="small" icon={<Trash2 size={20} />} onClick={() => askOrDrop(row)}>
                      {say(words.drop)}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </Card>
          {waiting > 0 && (
            <Button kind="secondary" wide icon={<RefreshCw size={20} />} onClick={syncNow}>
              {say(words.sendNow)}
            </Button>
          )}
        </Section>
      )}
      <Sheet open={dropping !== null} onClose={() => setDropping(null)} title={say(words.dropWaiting)}>
        <p>{say(words.dropWaitingNote)}</p>
        <Button
          kind="danger"
          wide
          onClick={() => {
            if (dropping !== null) void dropCarried(book, dropping)
            setDropping(null)
          }}
        >
          {say(words.drop)}
        </Button>
      </Sheet>
      {scanning && (
        <Suspense>
          <ScanCodes
            onWhole={async (bytes, name) => {
              if (!(await sha256(bytes)).startsWith(name)) return false
              setScanning(false)
              await take(bytes)
              return true
            }}
            onClose={() => setScanning(false)}
          />
        </Suspense>
      )}
    </>
  )
}
