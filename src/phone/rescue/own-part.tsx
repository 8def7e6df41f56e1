import { FileDown, QrCode } from 'lucide-react'
import { lazy, Suspense, useCallback, useRef, useState } from 'react'
import { useBook } from '../record-book/book.ts'
import { useCounts } from '../record-book/counts.ts'
import { makeRescueFile, type RescueFile } from '../sync/rescue.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Section } from '../ui/section.tsx'
import { rescue as words } from '../words/rescue.ts'
import { useSay } from '../words/say.tsx'
import { codesAway } from './codes-away.tsx'
import { MadeSheet } from './made-sheet.tsx'
import { packFew } from './pack-few.ts'
import styles from './rescue.module.css'

const ShowCodes = lazy(() => import('../codes/show-codes.tsx').then((part) => ({ default: part.ShowCodes }), codesAway))

type Making = { readonly done: number; readonly photos: number }

/** What waits on this phone, and the two ways to hand it over. */
export function OwnPart() {
  const say = useSay()
  const book = useBook()
  const { waiting, photosWaiting } = useCounts()
  const [making, setMaking] = useState<Making | null>(null)
  const [made, setMade] = useState<RescueFile | null>(null)
  const [codes, setCodes] = useState(false)
  const [fault, setFault] = useState<'noKey' | 'failed' | null>(null)
  const stopped = useRef(false)
  const pack = useCallback((mostBytes: number) => packFew(book, mostBytes), [book])

  async function make() {
    stopped.current = false
    setFault(null)
    setMaking({ done: 0, photos: 0 })
    const file = await makeRescueFile(book, {
      photos: true,
      progress: (done, photos) => setMaking({ done, photos }),
      stopped: () => stopped.current,
    }).catch(() => 'failed' as const)
    setMaking(null)
    if (file === 'failed') setFault('failed')
    else if (file) setMade(file)
    else if (!stopped.current) setFault('noKey')
  }

  return (
    <Section title={say(words.own)}>
      <Card>
        <div className={styles['part']}>
          {waiting + photosWaiting === 0 ? (
            <>
              <p className={styles['sums']}>{say(words.nothing)}</p>
              <p className={styles['note']}>{say(words.nothingNote)}</p>
            </>
          ) : (
            <>
              <p className={styles['sums']}>
                <span>{say(words.visits, { n: waiting })}</span>
                {photosWaiting > 0 && <span>{say(words.photos, { n: photosWaiting })}</span>}
              </p>
              <p className={styles['note']}>{say(words.sealed)}</p>
              <output className={styles['said']}>
                {making && say(making.photos > 0 ? words.makingPhotos : words.making, { done: making.done, n: making.photos })}
              </output>
              {making ? (
                <Button kind="quiet" wide onClick={() => (stopped.current = true)}>
                  {say(words.cancel)}
                </Button>
              ) : (
                <div className={styles['buttons']}>
                  <Button wide icon={<FileDown size={20} />} onClick={() => void make()}>
                    {say(words.makeFile)}
                  </Button>
                  {waiting > 0 && (
                    <Button kind="secondary" wide icon={<QrCode size={20} />} onClick={() => setCodes(true)}>
                      {say(words.showCodes)}
                    </Button>
                  )}
                </div>
              )}
              <p role="alert" className={styles['fault']}>
                {fault && say(words[fault])}
              </p>
            </>
          )}
        </div>
      </Card>
      {made && <MadeSheet file={made} onClose={() => setMade(null)} />}
      {codes && (
        <Suspense>
          <ShowCodes pack={pack} onClose={() => setCodes(false)} />
        </Suspense>
      )}
    </Section>
  )
}
