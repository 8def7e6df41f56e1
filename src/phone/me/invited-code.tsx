import { Copy } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { invite as words } from '../words/me.ts'
import { useSay } from '../words/say.tsx'
import styles from './me.module.css'
import { useMomentWords } from './moment-words.ts'

export interface Made {
  readonly name: string
  readonly code: string
  /** Milliseconds since 1970 UTC. */
  readonly expires: number
}

interface InvitedCodeProps {
  readonly made: Made
  readonly onAnother: () => void
  readonly onDone: () => void
}

/** The one-time code, big enough to read out, and its link to send. */
export function InvitedCode({ made: { code, expires }, onAnother, onDone }: InvitedCodeProps) {
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
      <p className={styles['code']}>{code}</p>
      <p>{say(words.madeNote, moment(expires))}</p>
      <p className={styles['link']}>{link}</p>
      <Button wide icon={<Copy size={20} />} onClick={copy}>
        {say(copied ? words.copied : words.copy)}
      </Button>
      <div className={styles['pair']}>
        <Button kind="quiet" onClick={onAnother}>
          {say(words.another)}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {say(words.done)}
        </Button>
      </div>
    </>
  )
}
