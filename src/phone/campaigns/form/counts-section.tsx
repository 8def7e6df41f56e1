import { Plus } from 'lucide-react'
import { nameOf } from '../../../domain/vocabulary/row.ts'
import { unitName } from '../../../domain/vocabulary/units.ts'
import { useVocabulary } from '../../record-book/vocabulary.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/section.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import { campaignForm as words } from '../../words/campaign-form.ts'
import { useLanguage, useSay } from '../../words/say.tsx'
import type { CountDraft } from './draft.ts'
import styles from './form.module.css'
import { TargetFields, WhereField, type Choice } from './target-fields.tsx'

interface CountsSectionProps {
  readonly counts: readonly CountDraft[]
  /** Inside the campaign's own. */
  readonly areas: readonly Choice[]
  readonly onChange: (counts: readonly CountDraft[]) => void
}

/** Counts by form, each in one of the units of its form. */
export function CountsSection({ counts, areas, onChange }: CountsSectionProps) {
  const say = useSay()
  const language = useLanguage()
  const { forms } = useVocabulary()
  const change = (key: number, changed: Partial<CountDraft>) =>
    onChange(counts.map((each) => (each.key === key ? { ...each, ...changed } : each)))
  // A form without a unit counts nothing.
  const formsFor = (own: string) =>
    forms.all
      .filter(({ id, hidden, units }) => units.length > 0 && (!hidden || id === own))
      .map((row) => ({ value: row.id, label: nameOf(row, language) }))
  return (
    <Section title={say(words.counts)}>
      <p className={styles['note']}>{say(words.countsNote)}</p>
      {counts.map(({ key, form, unit, area, count }, at) => {
        const row = forms.of(form)
        const shown = (each: string) => unitName(each, language, row)
        return (
          <TargetFields
            key={key}
            name={say(words.nthCount, { n: at + 1 })}
            onDrop={() => onChange(counts.filter((each) => each.key !== key))}
          >
            <SelectField
              label={say(words.form)}
              empty={say(words.choose)}
              options={formsFor(form)}
              value={form}
              onChange={(id) => change(key, { form: id, unit: forms.of(id).units[0] ?? '' })}
            />
            {row.units.length > 1 && (
              <Segmented
                label={say(words.unit)}
                options={row.units.map((each) => ({ value: each, label: shown(each) }))}
                value={unit}
                onChange={(each) => change(key, { unit: each })}
              />
            )}
            <WhereField areas={areas} value={area} onChange={(code) => change(key, { area: code })} />
            <Stepper
              label={say(words.count)}
              unit={shown(unit)}
              min={1}
              max={9_999_999}
              step={count >= 100 ? 100 : 1}
              value={count}
              onChange={(next) => change(key, { count: next })}
            />
          </TargetFields>
        )
      })}
      <Button
        kind="quiet"
        wide
        icon={<Plus size={20} />}
        onClick={() => onChange([...counts, { key: Math.max(-1, ...counts.map(({ key }) => key)) + 1, form: '', unit: '', area: '', count: 100 }])}
      >
        {say(words.addCount)}
      </Button>
    </Section>
  )
}
