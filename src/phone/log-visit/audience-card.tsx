import { useState } from 'react'
import { nameOf } from '../../domain/vocabulary/row.ts'
import type { Reached } from '../../domain/visit.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Section } from '../ui/section.tsx'
import { Stepper } from '../ui/stepper.tsx'
import { answerWords } from '../words/log-visit.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import { peopleOf, peopleReached, withPeople, withPeopleEstimate } from './answers.ts'
import { ChooseSheet } from './choose-sheet.tsx'
import styles from './log-visit.module.css'
import { useVocabulary } from '../record-book/vocabulary.ts'

interface AudienceCardProps {
  readonly reached: readonly Reached[]
  readonly offered: readonly string[]
  readonly onChange: (reached: Reached[]) => void
}

/** Who listened, each group apart; nobody stands in two, so the sum beside the title is the people reached. */
export function AudienceCard({ reached, offered, onChange }: AudienceCardProps) {
  const say = useSay()
  const language = useLanguage()
  const { audiences } = useVocabulary()
  const [all, setAll] = useState(false)
  const extra = reached.map((group) => group.audience).filter((id) => !offered.includes(id))
  const total = peopleReached(reached)
  const about = reached.some((group) => group.estimated && group.people > 0)
  const isOn = (id: string) => reached.some((group) => group.audience === id)

  return (
    <Section
      title={say(answerWords.listeners)}
      aside={total > 0 ? say(about ? answerWords.totalAbout : answerWords.total, { n: total }) : undefined}
    >
      <Card>
        {[...offered, ...extra].map((id) => {
          const group = reached.find((one) => one.audience === id)
          return (
            <Stepper
              key={id}
              label={nameOf(audiences.of(id), language)}
              unit={say(answerWords.people)}
              value={peopleOf(reached, id)}
              onChange={(people) => onChange(withPeople(reached, id, people))}
              estimated={group?.estimated ?? false}
              onEstimated={
                group && group.people >= leastEstimate
                  ? (estimated) => onChange(withPeopleEstimate(reached, id, estimated))
                  : undefined
              }
            />
          )
        })}
      </Card>
      <Button kind="text" className={styles['more']} onClick={() => setAll(true)}>
        {say(answerWords.otherAudience)}
      </Button>
      <ChooseSheet
        open={all}
        onClose={() => setAll(false)}
        title={say(answerWords.allAudiences)}
        groups={[{ title: null, choices: audiences.rows.map((row) => ({ id: row.id, name: nameOf(row, language), also: [row.zh, row.en, ...row.also] })) }]}
        isOn={isOn}
        onToggle={(id) => onChange(isOn(id) ? reached.filter((group) => group.audience !== id) : withPeople(reached, id, 0))}
      />
    </Section>
  )
}

/** A handful is counted, not estimated. */
const leastEstimate = 20
