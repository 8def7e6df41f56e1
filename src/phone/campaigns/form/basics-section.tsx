import type { AreaCode } from '../../../domain/area.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { Section } from '../../ui/section.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { campaignForm as words } from '../../words/campaign-form.ts'
import { dayWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/say.tsx'
import type { Draft, DraftFault } from './draft.ts'
import styles from './form.module.css'

interface BasicsSectionProps {
  readonly draft: Draft
  /** Where this office may run a campaign. */
  readonly areas: readonly { readonly value: AreaCode; readonly label: string }[]
  /** The area stays once the campaign is there. */
  readonly fixed: boolean
  /** The first day stays once it has come. */
  readonly begun: boolean
  readonly fault: DraftFault | null
  readonly onArea: (area: AreaCode) => void
  readonly onChange: (changed: Partial<Draft>) => void
}

export function BasicsSection({ draft, areas, fixed, begun, fault, onArea, onChange }: BasicsSectionProps) {
  const say = useSay()
  const language = useLanguage()
  const { name, area, from, to } = draft
  return (
    <Section title={say(words.what)}>
      <div className={styles['rows']}>
        <TextField
          label={say(words.name)}
          placeholder={say(words.nameHint)}
          maxLength={40}
          value={name}
          onChange={(typed) => onChange({ name: typed })}
          fault={fault?.of === 'name' ? say(fault.says) : null}
        />
        {fixed ? (
          <p className={styles['note']}>
            {say(words.areaFixed, { area: areas.find(({ value }) => value === area)?.label ?? area })}
          </p>
        ) : (
          <SelectField label={say(words.area)} empty={say(words.choose)} options={areas} value={area} onChange={(code) => code && onArea(code)} />
        )}
        <div className={styles['pair']}>
          {begun ? (
            <p className={styles['note']}>
              {say(words.fromFixed, { day: dayWords(Number(from.replaceAll('-', '')), language) })}
            </p>
          ) : (
            <TextField
              type="date"
              label={say(words.from)}
              value={from}
              onChange={(day) => onChange({ from: day })}
              fault={fault?.of === 'days' ? say(fault.says) : null}
            />
          )}
          <TextField
            type="date"
            label={say(words.to)}
            min={from}
            value={to}
            onChange={(day) => onChange({ to: day })}
            fault={fault?.of === 'days' && begun ? say(fault.says) : null}
          />
        </div>
      </div>
    </Section>
  )
}
