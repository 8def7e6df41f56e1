import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useAccount } from '../record-book/book.ts'
import { useTerritory } from '../record-book/territory.ts'
import { ListRow } from '../ui/list-row.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { invite, me } from '../words/me.ts'
import { useSay } from '../words/say.tsx'
import { invitable } from './invitable.ts'
import { InviteForm } from './invite-form.tsx'
import { InvitedCode, type Made } from './invited-code.tsx'

/** A supervisor or the county office makes an account for a colleague and hands over its code. */
export function InviteRow() {
  const say = useSay()
  const account = useAccount()
  const territory = useTerritory()
  const [open, setOpen] = useState(false)
  const [made, setMade] = useState<Made | null>(null)
  const offers = territory ? invitable(account, territory.areas.values()) : null
  if (!offers || offers.size === 0) return null
  const close = () => {
    setOpen(false)
    setMade(null)
  }
  return (
    <>
      <ListRow icon={<UserPlus />} title={say(me.invite)} note={say(me.inviteNote)} onPress={() => setOpen(true)} />
      <Sheet open={open} onClose={close} title={made ? say(invite.madeTitle, { name: made.name }) : say(invite.title)}>
        {made ? (
          <InvitedCode made={made} onAnother={() => setMade(null)} onDone={close} />
        ) : (
          <InviteForm offers={offers} onMade={setMade} />
        )}
      </Sheet>
    </>
  )
}
