import { Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { AreaCode } from '../../../domain/area.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { campaignForm as words } from '../../words/campaign-form.ts'
import { useSay } from '../../words/say.tsx'
import styles from './form.module.css'

export interface Choice {
  readonly value: string
  readonly label: string
}

interface TargetFieldsProps {
  readonly name: string
  /** Absent where the target is needed. */
  readonly onDrop?: () => void
  readonly children: ReactNode
}

/** The fields of one target, as a group with its name. */
export function TargetFields({ name, onDrop, children }: TargetFieldsProps) {
  const say = useSay()
  return (
    <fieldset className={styles['target']}>
      <legend className={styles['legend']}>{name}</legend>
      {children}
      {onDrop && (
        <Button kind="quiet" icon={<Trash2 size={20} />} aria-label={say(words.dropThis, { name })} onClick={onDrop}>
          {say(words.drop)}
        </Button>
      )}
    </fieldset>
  )
}

interface WhereFieldProps {
  readonly areas: readonly Choice[]
  readonly value: AreaCode
  readonly onChange: (area: AreaCode) => void
}

/** The whole area, unless one inside is named. */
export function WhereField({ areas, value, onChange }: WhereFieldProps) {
  const say = useSay()
  if (areas.length === 0) return null
  return <SelectField label={say(words.where)} empty={say(words.whole)} options={areas} value={value} onChange={onChange} />
}
