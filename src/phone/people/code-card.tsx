import { Copy } from 'lucide-react'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import type { Code } from '../sync/people.ts'
import { Button } from '../ui/button.tsx'
import { useMomentWords } from '../visit-words/moment-words.ts'
import { account as words } from '../words/people.ts'
import { useSay } from '../words/say.tsx'
import styles from './code.module.css'

const QrPicture = lazy(() => import('./qr-picture.tsx').then((part) => ({ default: part.QrPicture })))

/** The one-time code, big enough to read out, and its link to scan or to send. */
export function CodeCard({ code: { code, expires }, children }: { readonly code: Code; readonly children: ReactNode }) {
  const say = useSay()
  const moment = useMomentWords()
  const [copied, setCopied] = useState(false)
  const link = `${location.origin}/join/${code}`
  const copy = () => {
    navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      () => undefined,
    )
  }
  return (
    <>
      <div className={styles['card']}>
        <Suspense fallback={<div className={styles['qr']} />}>
          <QrPicture text={link} label={say(words.qr)} />
        </Suspense>
        <p className={styles['code']}>{code}</p>
      </div>
      <p>{say(words.codeNote, moment(expires))}</p>
      <p className={styles['note']}>{say(words.codeOnce)}</p>
      <p className={styles['link']}>{link}</p>
      <Button wide icon={<Copy size={20} />} onClick={copy}>
        {say(copied ? words.copied : words.copy)}
      </Button>
      <div className={styles['pair']}>{children}</div>
    </>
  )
}
