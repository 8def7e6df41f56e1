import { useState } from 'react'
import type { VisitId, VisitVersion } from '../../domain/visit.ts'
import { useAccount, useBook } from '../record-book/book.ts'
import { dropDraft, logDraft, type Draft } from '../record-book/draft.ts'
import { useVisit } from '../record-book/records.ts'
import { lastVisitOf } from '../record-book/last-visit.ts'
import type { Territory } from '../record-book/territory.ts'
import { useToday } from '../record-book/today.ts'
import { AskAboutDraft } from './ask-about-draft.tsx'
import { blankForm, formFromDraft } from './form-state.ts'
import { LogForm } from './log-form.tsx'
import { Opening } from './opening.tsx'
import { periodOf } from './place-words.ts'
import { nextPlace } from './propose-place.ts'
import { useStoredDraft } from './use-draft.ts'

interface EntryProps {
  readonly territory: Territory
  readonly place: string | null
  readonly again: VisitId | null
}

/** Waits for what the form begins with: a draft, and the visit that is repeated. */
export function Entry({ territory, place, again }: EntryProps) {
  const account = useAccount()
  const draft = useStoredDraft(logDraft)
  const [lastDoor] = useState(
    () => again ?? lastVisitOf(territory.marks, account.id, ({ outcome }) => outcome === 'met')?.visit ?? '',
  )
  const like = useVisit(lastDoor)
  if (draft === undefined || like === null) return <Opening />
  return <Begin territory={territory} place={place} again={again !== null} like={like?.shown.version ?? null} draft={draft} />
}

interface BeginProps {
  readonly territory: Territory
  readonly place: string | null
  readonly again: boolean
  readonly like: VisitVersion | null
  readonly draft: Draft | null
}

function Begin({ territory, place, again, like, draft }: BeginProps) {
  const book = useBook()
  const account = useAccount()
  const today = useToday()
  const [kept, setKept] = useState(() => draft && formFromDraft(draft.content, draft.photos))
  const [start] = useState(() => {
    const asked = place === null ? undefined : territory.placeById.get(place)
    if (asked) return blankForm(asked, true)
    const before = again && like ? territory.placeById.get(like.place) : undefined
    if (!before) return blankForm()
    return blankForm(nextPlace(territory, before, { period: periodOf(territory, account.areas, today), today })?.place ?? before, true)
  })
  const [goOn, setGoOn] = useState(start.place === null || start.place.id === kept?.place?.id)
  const discard = () => setKept(null)

  if (kept && !goOn) {
    return (
      <AskAboutDraft
        territory={territory}
        draft={kept}
        wanted={start}
        onGoOn={() => setGoOn(true)}
        onDiscard={() => void dropDraft(book).finally(discard)}
      />
    )
  }
  return (
    <LogForm
      key={kept ? 'resumed' : 'fresh'}
      territory={territory}
      start={kept ?? start}
      resumed={kept !== null}
      like={like}
      onDiscard={discard}
    />
  )
}
