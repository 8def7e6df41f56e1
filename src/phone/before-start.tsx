import { useState, type ReactNode } from 'react'
import { MessagePage } from './message-page.tsx'
import { Button } from './ui/button.tsx'
import { app } from './words/app.ts'
import { useSay, type Phrase } from './words/say.tsx'

/** Where the app cannot work, or only half, it says so before anything is logged, and what to do instead. */
export function BeforeStart({ children }: { readonly children: ReactNode }) {
  const say = useSay()
  const [warned, setWarned] = useState(wasWarned)
  if (!window.isSecureContext) return <MessagePage title={say(app.insecureTitle)} note={say(app.insecureNote)} />
  const warning = warned ? null : findWarning()
  if (!warning) return children
  return (
    <MessagePage title={say(warning.title)} note={say(warning.note)}>
      <CopyAddress />
      <Button
        wide
        kind="quiet"
        onClick={() => {
          rememberWarned()
          setWarned(true)
        }}
      >
        {say(app.goOn)}
      </Button>
    </MessagePage>
  )
}

function CopyAddress() {
  const say = useSay()
  const [copied, setCopied] = useState(false)
  const copy = () => {
    navigator.clipboard.writeText(location.href).then(
      () => setCopied(true),
      () => undefined,
    )
  }
  return (
    <Button wide onClick={copy}>
      {say(copied ? app.copied : app.copyAddress)}
    </Button>
  )
}

function findWarning(): { title: Phrase; note: Phrase } | null {
  if (/MicroMessenger/i.test(navigator.userAgent)) return { title: app.weChatTitle, note: app.weChatNote }
  if (!('serviceWorker' in navigator)) return { title: app.noOfflineTitle, note: app.noOfflineNote }
  return null
}

const mark = 'gridwalk-warned'

/** Once a session is enough: who goes on has read it. */
function wasWarned(): boolean {
  try {
    return sessionStorage.getItem(mark) !== null
  } catch {
    return false
  }
}

function rememberWarned(): void {
  try {
    sessionStorage.setItem(mark, 'yes')
  } catch {
    // Then it is said again next time.
  }
}
