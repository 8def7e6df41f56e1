import { useState } from 'react'
import { MessagePage } from './message-page.tsx'
import { Button } from './ui/button.tsx'
import { useSay } from './words/say.tsx'
import { warnings as words } from './words/trouble.ts'

export type WarningOf = 'insecure' | 'we-chat' | 'no-offline'

/** What stands in the way, and how to get around it. `onGoOn` is missing where there is no going on. */
export function Warning({ of, onGoOn }: { readonly of: WarningOf; readonly onGoOn?: () => void }) {
  const say = useSay()
  const { title, note } = phrases[of]
  return (
    <MessagePage title={say(title)} note={say(note)}>
      {onGoOn && (
        <>
          <CopyAddress />
          <Button wide kind="quiet" onClick={onGoOn}>
            {say(words.goOn)}
          </Button>
        </>
      )}
    </MessagePage>
  )
}

const phrases = {
  insecure: { title: words.insecureTitle, note: words.insecureNote },
  'we-chat': { title: words.weChatTitle, note: words.weChatNote },
  'no-offline': { title: words.noOfflineTitle, note: words.noOfflineNote },
} as const

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
      {say(copied ? words.copied : words.copyAddress)}
    </Button>
  )
}
