import { useState } from 'react'
import { useLocation } from 'wouter'
import type { VisitContent, VisitVersion } from '../../domain/visit.ts'
import { useBook } from '../record-book/book.ts'
import { correctVisit } from '../record-book/correct-visit.ts'
import { correctionDraft } from '../record-book/draft.ts'
import type { Territory } from '../record-book/territory.ts'
import { useToday } from '../record-book/today.ts'
import { dayWords } from '../words/dates.ts'
import { logVisit } from '../words/log-visit.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import { DraftWords, Resumed } from './draft-words.tsx'
import { FormScreen } from './form-screen.tsx'
import type { FormState } from './form-state.ts'
import { PlaceCard } from './place-card.tsx'
import { ReasonField } from './reason-field.tsx'
import { useDraftKeeper } from './use-draft.ts'
import { useSaving } from './use-saving.ts'
import { VisitAnswers } from './visit-answers.tsx'

interface CorrectFormProps {
  readonly territory: Territory
  readonly version: VisitVersion
  readonly start: FormState
  /** It was left unfinished before. */
  readonly resumed: boolean
  readonly onDiscard: () => void
}

/** A saved visit said again, with the reason; its place and day stay. */
export function CorrectForm({ territory, version, start, resumed, onDiscard }: CorrectFormProps) {
  const say = useSay()
  const language = useLanguage()
  const book = useBook()
  const today = useToday()
  const [, navigate] = useLocation()
  const [state, setState] = useState(start)
  const draft = useDraftKeeper(correctionDraft(version.visit), state, resumed)
  const record = `/records/${version.visit}`

  const saving = useSaving({
    needsReason: true,
    async save(content: VisitContent, form: FormState) {
      draft.stop()
      try {
        await correctVisit(book, version.visit, content, form.reason.trim(), Date.now())
        navigate(record, { replace: true })
      } catch (cause) {
        draft.resume()
        throw cause
      }
    },
  })
  const discard = () => {
    draft.stop()
    onDiscard()
  }
  const change = (by: (form: FormState) => FormState) => {
    saving.forget()
    setState(by)
  }

  return (
    <FormScreen
      title={say(logVisit.correctTitle)}
      aside={<DraftWords kept={draft.kept} />}
      closeLabel={say(logVisit.close)}
      onClose={() => navigate(record, { replace: true })}
      sentence={say(logVisit.hereCorrect)}
      state={state}
      saving={saving}
      onChange={change}
    >
      {resumed && <Resumed onDiscard={discard} />}
      <PlaceCard territory={territory} place={territory.placeById.get(version.place) ?? null} />
      <div id="log-reason">
        <ReasonField value={state.reason} onChange={(reason) => change((form) => ({ ...form, reason }))} />
      </div>
      <VisitAnswers
        state={state}
        kind={version.kind}
        like={null}
        today={today}
        day={dayWords(version.day, language, today)}
        onChange={change}
        onFull={() => saving.ask('photo-full')}
      />
    </FormScreen>
  )
}
