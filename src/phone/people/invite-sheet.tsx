import { useState } from 'react'
import type { Area } from '../../domain/area.ts'
import type { Role } from '../../domain/people.ts'
import { invite, type Code } from '../sync/people.ts'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { account as words } from '../words/people.ts'
import { useSay } from '../words/say.tsx'
import { AccountForm } from './account-form.tsx'
import { CodeCard } from './code-card.tsx'

interface InviteSheetProps {
  readonly open: boolean
  readonly offers: ReadonlyMap<Role, readonly Area[]>
  readonly onClose: () => void
  /** An account was made. */
  readonly onMade: () => void
}

/** A new account, and the code to hand over. */
export function InviteSheet({ open, offers, onClose, onMade }: InviteSheetProps) {
  const say = useSay()
  const [made, setMade] = useState<{ readonly name: string; readonly code: Code } | null>(null)
  const close = () => {
    setMade(null)
    onClose()
  }
  return (
    <Sheet open={open} onClose={close} title={made ? say(words.codeTitle, { name: made.name }) : say(words.title)}>
      {made ? (
        <CodeCard code={made.code}>
          <Button kind="quiet" onClick={() => setMade(null)}>
            {say(words.another)}
          </Button>
          <Button kind="quiet" onClick={close}>
            {say(words.done)}
          </Button>
        </CodeCard>
      ) : (
        <AccountForm
          offers={offers}
          act={words.make}
          acting={words.making}
          onWanted={async (wanted) => {
            const reply = await invite(wanted)
            if (!reply.ok) return reply
            setMade({ name: wanted.name, code: reply.code })
            onMade()
            return null
          }}
        />
      )}
    </Sheet>
  )
}
