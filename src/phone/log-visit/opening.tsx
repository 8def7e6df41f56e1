import { Screen } from '../ui/screen.tsx'
import { logVisit } from '../words/log-visit.ts'
import { useSay } from '../words/say.tsx'

/** While the book is being read. */
export function Opening() {
  const say = useSay()
  return (
    <Screen title={say(logVisit.title)}>
      <p>{say(logVisit.opening)}</p>
    </Screen>
  )
}
