import { useState } from 'react'
import { useLocation } from 'wouter'
import { distanceMetres, type Place } from '../../domain/place.ts'
import { isDoor, type VisitContent, type VisitVersion } from '../../domain/visit.ts'
import { useAccount, useBook } from '../record-book/book.ts'
import { dropDraft, logDraft } from '../record-book/draft.ts'
import { saveVisit } from '../record-book/save-visit.ts'
import { lastVisitOf } from '../record-book/last-visit.ts'
import type { Territory } from '../record-book/territory.ts'
import { useToday } from '../record-book/today.ts'
import { answerWords, logVisit } from '../words/log-visit.ts'
import { useSay } from '../words/say.tsx'
import { DraftWords, Resumed } from './draft-words.tsx'
import { FormScreen } from './form-screen.tsx'
import { isDirty, withPlace, type FormState } from './form-state.ts'
import { PlaceCard } from './place-card.tsx'
import { PlaceSearchSheet } from './place-search-sheet.tsx'
import { periodOf } from './place-words.ts'
import { proposePlace, recentPlaces } from './propose-place.ts'
import { useDraftKeeper } from './use-draft.ts'
import { positionAt, useFix } from './use-fix.ts'
import { useSaving } from './use-saving.ts'
import { VisitAnswers } from './visit-answers.tsx'

interface LogFormProps {
  readonly territory: Territory
  readonly start: FormState
  /** It was left unfinished before. */
  readonly resumed: boolean
  readonly like: VisitVersion | null
  readonly onDiscard: () => void
}

const mostRecent = 5
/** A difference smaller than this is the width of a lane, not another door. */
const clearlyNearer = 20

/** One visit being logged: the place, the answers, the draft of them, the save. */
export function LogForm({ territory, start, resumed, like, onDiscard }: LogFormProps) {
  const say = useSay()
  const book = useBook()
  const account = useAccount()
  const today = useToday()
  const [, navigate] = useLocation()
  const fix = useFix()
  const [given, setState] = useState(start)
  const [searching, setSearching] = useState(false)
  const period = periodOf(territory, account.areas, today)
  const last = lastVisitOf(territory.marks, account.id)?.place ?? null
  const proposed = proposePlace(territory, { fix: fix ?? null, last, today, period })
  // Until something is answered the proposal follows the phone; afterwards the place moves only by hand.
  const state = !given.chosen && !isDirty(given) && proposed ? withPlace(given, proposed, false) : given
  const draft = useDraftKeeper(logDraft, state, resumed)
  const place = state.place && (territory.placeById.get(state.place.id) ?? null)
  const kind = state.place?.kind ?? 'household'

  const saving = useSaving({ needsReason: false, save })
  async function save(content: VisitContent) {
    const now = Date.now()
    draft.stop()
    try {
      const { visit } = await saveVisit(book, content, { position: positionAt(fix, now), now })
      navigate(`/log?saved=${visit}`, { replace: true })
    } catch (cause) {
      draft.resume()
      throw cause
    }
  }
  const change = (by: (form: FormState) => FormState) => {
    saving.forget()
    // What is shown is what the change is made to, the proposed place included.
    setState((form) => by(!form.chosen && !isDirty(form) && proposed ? withPlace(form, proposed, false) : form))
  }
  const take = (picked: Place) => {
    change((form) => withPlace(form, picked, true))
    setSearching(false)
  }
  const discard = () => {
    draft.stop()
    void dropDraft(book).finally(onDiscard)
  }
  const nearer =
    fix && place && proposed && !state.chosen && proposed.id !== place.id && !place.rough && !proposed.rough &&
    distanceMetres(fix, place) - distanceMetres(fix, proposed) > Math.max(clearlyNearer, fix.accuracy)
      ? proposed
      : null

  return (
    <FormScreen
      title={say(isDoor(kind) ? logVisit.title : logVisit.eventTitle)}
      aside={<DraftWords kept={draft.kept} />}
      closeLabel={say(logVisit.close)}
      onClose={() => leave(navigate)}
      sentence={say(logVisit.here)}
      state={state}
      saving={saving}
      onChange={change}
    >
      {resumed && <Resumed onDiscard={discard} />}
      <PlaceCard
        territory={territory}
        place={place}
        fix={fix}
        asking={fix === undefined}
        onChange={() => setSearching(true)}
        nearer={nearer}
        onTake={take}
      />
      <VisitAnswers
        state={state}
        kind={kind}
        like={like}
        today={today}
        day={say(answerWords.today)}
        onChange={change}
        onFull={() => saving.ask('photo-full')}
      />
      <PlaceSearchSheet
        open={searching}
        onClose={() => setSearching(false)}
        territory={territory}
        near={fix ?? place}
        nearIsPhone={Boolean(fix)}
        recent={searching ? recentPlaces(territory, account.id, mostRecent) : []}
        today={today}
        period={period}
        onPick={take}
      />
    </FormScreen>
  )
}

/** Back to where one came from; to today when the app was opened right here. */
function leave(navigate: (to: string) => void) {
  if (window.history.length > 1) window.history.back()
  else navigate('/')
}
