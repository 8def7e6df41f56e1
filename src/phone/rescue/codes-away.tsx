import { Sheet } from '../ui/sheet.tsx'
import { rescue as words } from '../words/rescue.ts'
import { useSay } from '../words/say.tsx'

/** In place of codes that were never fetched while there was signal. */
export function codesAway() {
  return { default: CodesAway }
}

function CodesAway({ onClose }: { readonly onClose: () => void }) {
  const say = useSay()
  return (
    <Sheet open onClose={onClose} title={say(words.codesAway)}>
      <p>{say(words.codesAwayNote)}</p>
    </Sheet>
  )
}
