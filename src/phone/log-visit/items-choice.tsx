import { ChevronRight } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { nameOf } from '../../domain/vocabulary/row.ts'
import { unitName } from '../../domain/vocabulary/units.ts'
import type { FormUse } from '../../domain/visit.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Chip, ChipRow } from '../ui/chip.tsx'
import { Stepper } from '../ui/stepper.tsx'
import { answerWords, formGroupWords } from '../words/log-visit.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import { countOf, hasItem, toggleItem, withCount, withEstimate, type Item } from './answers.ts'
import { ChooseSheet } from './choose-sheet.tsx'
import { itemGroups, itemKey, itemName, itemOf, itemsIn, usualItem } from './form-items.ts'
import styles from './log-visit.module.css'
import { useVocabulary } from '../record-book/vocabulary.ts'

interface ItemsChoiceProps {
  /** Above the counted rows, as the people at a door. */
  readonly children?: ReactNode
  readonly forms: readonly FormUse[]
  /** Forms with a stepper at once. */
  readonly counted: readonly string[]
  /** Forms one tap away. */
  readonly more: readonly string[]
  /** Which of what was chosen is counted here. */
  readonly among?: (item: Item) => boolean
  /** Large numbers may be estimates. */
  readonly estimates?: boolean
  readonly onChange: (forms: FormUse[]) => void
}

/** Counts of what was handed out or used, each with its unit; what is usual is there, the rest one or two taps away. */
export function ItemsChoice({ children, forms, counted, more, among = always, estimates, onChange }: ItemsChoiceProps) {
  const say = useSay()
  const language = useLanguage()
  const vocabulary = useVocabulary()
  const [all, setAll] = useState(false)
  const usual = counted.map((form) => usualItem(vocabulary, form))
  const added = forms.filter((use) => among(use) && !usual.some((item) => itemKey(item) === itemKey(use)))
  const offered = more.map((form) => usualItem(vocabulary, form)).filter((item) => !hasItem(forms, item))
  const rows = [...usual, ...added]

  return (
    <div className={styles['stack']}>
      <Card>
        {children}
        {rows.map((item) => {
          const row = vocabulary.forms.of(item.form)
          const use = forms.find((one) => itemKey(one) === itemKey(item))
          const unit = unitName(item.unit, language, row)
          return (
            <Stepper
              key={itemKey(item)}
              label={nameOf(row, language)}
              unit={unit}
              value={countOf(forms, item)}
              onChange={(count) => onChange(withCount(forms, item, count))}
              estimated={use?.estimated ?? false}
              onEstimated={
                estimates && use && use.count >= leastEstimate
                  ? (estimated) => onChange(withEstimate(forms, item, estimated))
                  : undefined
              }
            />
          )
        })}
      </Card>
      <ChipRow label={say(answerWords.moreForms)}>
        {offered.map((item) => (
          <Chip key={itemKey(item)} on={false} onToggle={() => onChange(withCount(forms, item, 1))}>
            {nameOf(vocabulary.forms.of(item.form), language)}
          </Chip>
        ))}
        <Button kind="text" iconAfter={<ChevronRight />} aria-label={say(answerWords.allForms)} onClick={() => setAll(true)}>
          {say(answerWords.all)}
        </Button>
      </ChipRow>
      <AllItemsSheet open={all} onClose={() => setAll(false)} forms={forms} onChange={onChange} />
    </div>
  )
}

interface AllItemsProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly forms: readonly FormUse[]
  readonly onChange: (forms: FormUse[]) => void
}

export function AllItemsSheet({ open, onClose, forms, onChange }: AllItemsProps) {
  const say = useSay()
  const language = useLanguage()
  const vocabulary = useVocabulary()
  const groups = itemGroups.map((group) => ({
    title: say(formGroupWords[group]),
    choices: itemsIn(vocabulary, group).map((item) => {
      const row = vocabulary.forms.of(item.form)
      return { id: itemKey(item), name: itemName(vocabulary, item, language), also: [row.zh, row.en, ...row.also] }
    }),
  }))
  return (
    <ChooseSheet
      open={open}
      onClose={onClose}
      title={say(answerWords.allForms)}
      groups={groups}
      isOn={(key) => countOf(forms, itemOf(key)) > 0}
      onToggle={(key) => {
        const item = itemOf(key)
        // A row that stands at zero is on the screen already: one more makes it count.
        onChange(hasItem(forms, item) && countOf(forms, item) === 0 ? withCount(forms, item, 1) : toggleItem(forms, item))
      }}
    />
  )
}

const always = () => true
/** A handful is counted, not estimated. */
const leastEstimate = 20
