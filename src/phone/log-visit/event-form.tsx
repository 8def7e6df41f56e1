import { Repeat2 } from 'lucide-react'
import { offerFor } from '../../domain/vocabulary.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Section } from '../ui/section.tsx'
import { Stepper } from '../ui/stepper.tsx'
import { answerWords } from '../words/log-visit.ts'
import { useSay } from '../words/say.tsx'
import { ActivitiesChoice } from './activities-choice.tsx'
import { toggleRow } from './answers.ts'
import { AudienceCard } from './audience-card.tsx'
import type { AnswersProps } from './door-form.tsx'
import { isSession } from './form-items.ts'
import { undoRepeat } from './form-state.ts'
import { ItemsChoice } from './items-choice.tsx'
import styles from './log-visit.module.css'
import { RowsChoice } from './rows-choice.tsx'
import { SpanCard } from './span-card.tsx'
import { useVocabulary } from '../record-book/vocabulary.ts'

/** A talk or event: what was held, who listened, what was used, the effort, the company, the time. */
export function EventForm({ state, kind, onChange, day }: AnswersProps & { readonly day: string }) {
  const say = useSay()
  const vocabulary = useVocabulary()
  const offer = offerFor(vocabulary, kind)

  return (
    <>
      {state.repeated && (
        <p className={styles['resumed']}>
          <span>
            <Repeat2 />
            {say(answerWords.repeatedEvent)}
          </span>
          <Button kind="text" onClick={() => onChange((form) => undoRepeat(form, ''))}>
            {say(answerWords.undo)}
          </Button>
        </p>
      )}
      <ActivitiesChoice
        forms={state.forms}
        offered={offer.activities}
        onChange={(forms) => onChange((form) => ({ ...form, forms }))}
      />
      <AudienceCard
        reached={state.reached}
        offered={offer.audiences}
        onChange={(reached) => onChange((form) => ({ ...form, reached }))}
      />
      <Section title={say(answerWords.materials)}>
        <ItemsChoice
          forms={state.forms}
          counted={offer.materials}
          more={offer.moreMaterials}
          among={(item) => !isSession(vocabulary, item) && !offer.activities.includes(item.form)}
          estimates
          onChange={(forms) => onChange((form) => ({ ...form, forms }))}
        />
      </Section>
      <RowsChoice
        title={say(answerWords.topics)}
        sheetTitle={say(answerWords.allTopics)}
        section={vocabulary.topics}
        offered={offer.topics}
        chosen={state.topics}
        onToggle={(id) => onChange((form) => ({ ...form, topics: toggleRow(form.topics, id) }))}
      />
      <Section title={say(answerWords.effort)} aside={say(answerWords.effortNote)}>
        <Card>
          <Stepper
            label={say(answerWords.staff)}
            unit={say(answerWords.staffUnit)}
            value={state.staff}
            onChange={(staff) => onChange((form) => ({ ...form, staff }))}
          />
          <Stepper
            label={say(answerWords.vehicles)}
            unit={say(answerWords.vehicleUnit)}
            value={state.vehicles}
            onChange={(vehicles) => onChange((form) => ({ ...form, vehicles }))}
          />
          <Stepper
            label={say(answerWords.installs)}
            unit={say(answerWords.people)}
            value={state.installs}
            onChange={(installs) => onChange((form) => ({ ...form, installs }))}
          />
        </Card>
      </Section>
      <RowsChoice
        title={say(answerWords.companions)}
        sheetTitle={say(answerWords.allCompanions)}
        section={vocabulary.companions}
        offered={offer.companions}
        chosen={state.companions}
        onToggle={(id) => onChange((form) => ({ ...form, companions: toggleRow(form.companions, id) }))}
      />
      {state.span && (
        <div id="log-span">
          <SpanCard span={state.span} day={day} onChange={(span) => onChange((form) => ({ ...form, span }))} />
        </div>
      )}
    </>
  )
}
