import { Plus } from 'lucide-react'
import { nameOf } from '../../../domain/vocabulary/row.ts'
import { useVocabulary } from '../../record-book/vocabulary.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/section.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import { campaignForm as words } from '../../words/campaign-form.ts'
import { useLanguage, useSay } from '../../words/say.tsx'
import type { ShareDraft } from './draft.ts'
import styles from './form.module.css'
import { TargetFields, WhereField, type Choice } from './target-fields.tsx'

interface SharesSectionProps {
  readonly shares: readonly ShareDraft[]
  /** Inside the campaign's own. */
  readonly areas: readonly Choice[]
  readonly onChange: (shares: readonly ShareDraft[]) => void
}

/** Shares of places: the main one, and any number of others. */
export function SharesSection({ shares, areas, onChange }: SharesSectionProps) {
  const say = useSay()
  const language = useLanguage()
  const { placeKinds } = useVocabulary()
  const change = (key: number, changed: Partial<ShareDraft>) =>
    onChange(shares.map((each) => (each.key === key ? { ...each, ...changed } : each)))
  const kindsFor = (own: string) =>
    placeKinds.all.filter(({ id, hidden }) => !hidden || id === own).map((row) => ({ value: row.id, label: nameOf(row, language) }))
  return (
    <Section title={say(words.shares)}>
      <p className={styles['note']}>{say(words.sharesNote)}</p>
      {shares.map(({ key, kind, area, percent }, at) => (
        <TargetFields
          key={key}
          name={at === 0 ? say(words.main) : say(words.nth, { n: at + 1 })}
          {...(at > 0 && { onDrop: () => onChange(shares.filter((each) => each.key !== key)) })}
        >
          <SelectField
            label={say(words.kind)}
            empty={say(words.choose)}
            options={kindsFor(kind)}
            value={kind}
            onChange={(id) => change(key, { kind: id })}
          />
          {at > 0 && <WhereField areas={areas} value={area} onChange={(code) => change(key, { area: code })} />}
          <Stepper
            label={say(words.percent)}
            unit="%"
            min={1}
            max={100}
            step={5}
            value={percent}
            onChange={(next) => change(key, { percent: next })}
          />
        </TargetFields>
      ))}
      <Button
        kind="quiet"
        wide
        icon={<Plus size={20} />}
        onClick={() => onChange([...shares, { key: Math.max(...shares.map(({ key }) => key)) + 1, kind: '', area: '', percent: 100 }])}
      >
        {say(words.addShare)}
      </Button>
    </Section>
  )
}
