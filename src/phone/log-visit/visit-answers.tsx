import type { LocalDay } from '../../domain/day.ts'
import { localMinutes } from '../../domain/day.ts'
import { offerFor, placeGroup } from '../../domain/vocabulary.ts'
import type { VisitVersion } from '../../domain/visit.ts'
import { photoWords } from '../words/log-visit.ts'
import { useSay } from '../words/say.tsx'
import { LeftForm, MetForm } from './door-form.tsx'
import { EventForm } from './event-form.tsx'
import { FollowUpChoice } from './follow-up-choice.tsx'
import { chooseOutcome, type FormState } from './form-state.ts'
import { NoteField } from './note-field.tsx'
import { OutcomeChoice } from './outcome-choice.tsx'
import { PhotoStrip } from './photo-strip.tsx'
import { useVocabulary } from '../record-book/vocabulary.ts'

interface VisitAnswersProps {
  readonly state: FormState
  readonly kind: string
  /** The visit whose answers are repeated at the first tap. */
  readonly like: VisitVersion | null
  readonly today: LocalDay
  /** The day of an event in words. */
  readonly day: string
  readonly onChange: (change: (state: FormState) => FormState) => void
  readonly onFull: () => void
}

/** Everything below the place: the outcome first, then only what that outcome asks for. */
export function VisitAnswers({ state, kind, like, today, day, onChange, onFull }: VisitAnswersProps) {
  const say = useSay()
  const vocabulary = useVocabulary()
  const { outcome } = state
  const general = offerFor(vocabulary, kind).audiences[0] ?? 'residents'
  const answers = { state, kind, onChange }

  return (
    <>
      <OutcomeChoice
        kind={kind}
        value={outcome}
        onChange={(chosen) =>
          onChange((form) => chooseOutcome(form, chosen, { like, general, now: localMinutes(Date.now()) }))
        }
      />
      {outcome === 'met' && <MetForm {...answers} />}
      {(outcome === 'absent' || outcome === 'refused') && <LeftForm {...answers} />}
      {outcome === 'held' && <EventForm {...answers} day={day} />}
      {outcome && (
        <>
          <FollowUpChoice
            value={state.followUp}
            outcome={outcome}
            today={today}
            onChange={(followUp) => onChange((form) => ({ ...form, followUp }))}
          />
          <NoteField state={state} onChange={onChange} />
          <PhotoStrip
            photos={state.photos}
            advice={placeGroup(vocabulary, kind) === 'school' ? say(photoWords.noFaces) : undefined}
            onAdd={(photo) =>
              onChange((form) => ({
                ...form,
                photos: [...form.photos.filter((other) => other.hash !== photo.hash), photo],
              }))
            }
            onRemove={(hash) =>
              onChange((form) => ({ ...form, photos: form.photos.filter((photo) => photo.hash !== hash) }))
            }
            onFull={onFull}
          />
        </>
      )}
    </>
  )
}
