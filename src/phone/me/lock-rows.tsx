import { KeyRound, Lock } from 'lucide-react'
import { useBook } from '../record-book/book.ts'
import { ListRow } from '../ui/list-row.tsx'
import { me as words } from '../words/me.ts'
import { useSay } from '../words/say.tsx'

/** The way to the PIN, and where there is one, the key turned by hand. */
export function LockRows() {
  const say = useSay()
  const { sealing, changes } = useBook()
  const on = sealing?.writes === 'sealed'
  return (
    <>
      <ListRow icon={<KeyRound />} title={say(words.pin)} note={say(on ? words.pinOn : words.pinOff)} href="/pin" />
      {on && <ListRow icon={<Lock />} title={say(words.lockNow)} onPress={() => void sealing.lock(changes)} />}
    </>
  )
}
