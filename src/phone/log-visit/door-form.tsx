import { Repeat2 } from 'lucide-react'
import { useState } from 'react'
import { offerFor } from '../../domain/vocabulary.ts'
import { nameOf } from '../../domain/vocabulary/row.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Section } from '../ui/section.tsx'
import { Stepper } from '../ui/stepper.tsx'
import { answerWords } from '../words/log-visit.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import { peopleNamed, peopleOf, peopleReached, toggleRow, withPart, withPeople, withTotal } from './answers.ts'
import { ChooseSheet } from './choose-sheet.tsx'
import { undoRepeat, type FormState } from './form-state.ts'
import { ItemsChoice } from './items-choice.tsx'
import styles from './log-visit.module.css'
import { RowsChoice } from './rows-choice.tsx'
import { useVocabulary } from '../record-book/vocabulary.ts'

export interface AnswersProps {
  readonly state: FormState
  readonly kind: string
  readonly onChange: (change: (state: FormState) => FormState) => void
}

/** A met household: people, what they got, what was spoken about, who they were. */
export function MetForm({ state, kind, onChange }: AnswersProps) {
  const say = useSay()
  const language = useLanguage()
  const vocabulary = useVocabulary()
  const [all, setAll] = useState(false)
  const offer = offerFor(vocabulary, kind)
  const [general = 'residents', ...named] = offer.audiences
  const { reached } = state
  const extra = reached.map((group) => group.audience).filter((id) => id !== general && !named.includes(id))
  const rest = peopleOf(reached, general)
  const nameOfGroup = (id: string) => nameOf(vocabulary.audiences.of(id), language)

  return (
    <>
      {state.repeated && (
        <p className={styles['resumed']}>
          <span>
            <Repeat2 />
            {say(answerWords.repeated)}
          </span>
          <Button kind="text" onClick={() => onChange((form) => undoRepeat(form, general))}>
            {say(answerWords.undo)}
          </Button>
        </p>
      )}
      <Section title={say(answerWords.metAndGiven)}>
        <ItemsChoice
          forms={state.forms}
          counted={offer.materials}
          more={offer.moreMaterials}
          onChange={(forms) => onChange((form) => ({ ...form, forms }))}
        >
          <Stepper
            label={say(answerWords.reached)}
            unit={say(answerWords.people)}
            value={peopleReached(reached)}
            min={peopleNamed(reached, general)}
            onChange={(total) => onChange((form) => ({ ...form, reached: withTotal(form.reached, general, total) }))}
          />
        </ItemsChoice>
      </Section>
      <RowsChoice
        title={say(answerWords.topics)}
        sheetTitle={say(answerWords.allTopics)}
        section={vocabulary.topics}
        offered={offer.topics}
        chosen={state.topics}
        onToggle={(id) => onChange((form) => ({ ...form, topics: toggleRow(form.topics, id) }))}
      />
      <Section
        title={say(answerWords.among)}
        aside={rest > 0 && peopleNamed(reached, general) > 0 ? say(answerWords.rest, { n: rest, group: nameOfGroup(general) }) : undefined}
      >
        <Card>
          {[...named, ...extra].map((id) => (
            <Stepper
              key={id}
              label={nameOfGroup(id)}
              unit={say(answerWords.people)}
              value={peopleOf(reached, id)}
              onChange={(people) => onChange((form) => ({ ...form, reached: withPart(form.reached, general, id, people) }))}
            />
          ))}
          <Stepper
            label={say(answerWords.installs)}
            unit={say(answerWords.people)}
            value={state.installs}
            onChange={(installs) => onChange((form) => ({ ...form, installs }))}
          />
        </Card>
        <Button kind="text" className={styles['more']} onClick={() => setAll(true)}>
          {say(answerWords.otherAudience)}
        </Button>
      </Section>
      <ChooseSheet
        open={all}
        onClose={() => setAll(false)}
        title={say(answerWords.allAudiences)}
        groups={[{ title: null, choices: vocabulary.audiences.rows.filter((row) => row.id !== general).map((row) => ({ id: row.id, name: nameOf(row, language), also: [row.zh, row.en, ...row.also] })) }]}
        isOn={(id) => reached.some((group) => group.audience === id)}
        onToggle={(id) =>
          onChange((form) => ({
            ...form,
            reached: form.reached.some((group) => group.audience === id)
              ? withPart(form.reached, general, id, 0).filter((group) => group.audience !== id)
              : withPeople(form.reached, id, 0),
          }))
        }
      />
    </>
  )
}

/** Nobody was met: what was left at the door. */
export function LeftForm({ state, kind, onChange }: AnswersProps) {
  const say = useSay()
  const offer = offerFor(useVocabulary(), kind)
  return (
    <Section title={say(answerWords.left)}>
      <ItemsChoice
        forms={state.left}
        counted={offer.materials}
        more={offer.moreMaterials}
        onChange={(left) => onChange((form) => ({ ...form, left }))}
      />
    </Section>
  )
}
