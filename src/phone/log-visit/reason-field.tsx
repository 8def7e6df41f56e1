import { Chip, ChipRow } from '../ui/chip.tsx'
import { Section } from '../ui/section.tsx'
import { TextField } from '../ui/text-field.tsx'
import { reasonWords } from '../words/log-visit.ts'
import { useSay } from '../words/say.tsx'
import styles from './log-visit.module.css'

interface ReasonFieldProps {
  readonly value: string
  readonly onChange: (reason: string) => void
}

const usual = ['people', 'materials', 'outcome', 'addition'] as const
const longest = 500

/** Why a saved visit is corrected: one tap, or in one's own words. */
export function ReasonField({ value, onChange }: ReasonFieldProps) {
  const say = useSay()
  const chips = usual.map((reason) => say(reasonWords[reason]))
  return (
    <Section title={say(reasonWords.title)}>
      <ChipRow label={say(reasonWords.title)}>
        {chips.map((chip) => (
          <Chip key={chip} on={value === chip} onToggle={() => onChange(value === chip ? '' : chip)}>
            {chip}
          </Chip>
        ))}
      </ChipRow>
      <div className={styles['below']}>
        <TextField
          label={say(reasonWords.own)}
          maxLength={longest}
          value={chips.includes(value) ? '' : value}
          onChange={onChange}
        />
      </div>
    </Section>
  )
}
