import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { nameOf } from '../../domain/vocabulary/row.ts'
import { unitName } from '../../domain/vocabulary/units.ts'
import type { FormUse } from '../../domain/visit.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Chip, ChipRow } from '../ui/chip.tsx'
import { Section } from '../ui/section.tsx'
import { Stepper } from '../ui/stepper.tsx'
import { answerWords } from '../words/log-visit.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import { countOf, hasItem, toggleItem, withCount } from './answers.ts'
import { isSession, itemKey, itemName, usualItem } from './form-items.ts'
import { AllItemsSheet } from './items-choice.tsx'
import styles from './log-visit.module.css'
import { useVocabulary } from '../record-book/vocabulary.ts'

interface ActivitiesProps {
  readonly forms: readonly FormUse[]
  readonly offered: readonly string[]
  readonly onChange: (forms: FormUse[]) => void
}

/** What was held. One talk is one tap; hours of a loudspeaker or several class meetings are counted. */
export function ActivitiesChoice({ forms, offered, onChange }: ActivitiesProps) {
  const say = useSay()
  const language = useLanguage()
  const vocabulary = useVocabulary()
  const [all, setAll] = useState(false)
  const [counting, setCounting] = useState(false)
  const usual = offered.map((form) => usualItem(vocabulary, form))
  const others = forms.filter(
    (use) => (isSession(vocabulary, use) || offered.includes(use.form)) && !usual.some((item) => itemKey(item) === itemKey(use)),
  )
  const shown = [...usual, ...others]
  const chosen = shown.filter((item) => hasItem(forms, item))
  const counted = chosen.filter((item) => counting || countOf(forms, item) !== 1 || !isOnce(item.unit))

  return (
    <Section title={say(answerWords.activities)} aside={say(answerWords.several)}>
      <ChipRow label={say(answerWords.activities)}>
        {shown.map((item) => (
          <Chip key={itemKey(item)} on={hasItem(forms, item)} onToggle={() => onChange(toggleItem(forms, item))}>
            {usual.includes(item) ? nameOf(vocabulary.forms.of(item.form), language) : itemName(vocabulary, item, language)}
          </Chip>
        ))}
        <Button kind="text" iconAfter={<ChevronRight />} aria-label={say(answerWords.allForms)} onClick={() => setAll(true)}>
          {say(answerWords.all)}
        </Button>
      </ChipRow>
      {counted.length > 0 && (
        <Card>
          {counted.map((item) => (
            <Stepper
              key={itemKey(item)}
              label={nameOf(vocabulary.forms.of(item.form), language)}
              unit={unitName(item.unit, language, vocabulary.forms.of(item.form))}
              value={countOf(forms, item)}
              min={1}
              onChange={(count) => onChange(withCount(forms, item, count))}
            />
          ))}
        </Card>
      )}
      {chosen.length > counted.length && (
        <Button kind="text" className={styles['more']} onClick={() => setCounting(true)}>
          {say(answerWords.countActivities)}
        </Button>
      )}
      <AllItemsSheet open={all} onClose={() => setAll(false)} forms={forms} onChange={onChange} />
    </Section>
  )
}

/** Usually once in one visit; hours, screens and flights are always counted. */
function isOnce(unit: string): boolean {
  return unit === '次' || unit === '场'
}
