import { useMemo } from 'react'
import type { Area } from '../../domain/area.ts'
import { nameOf } from '../../domain/vocabulary/row.ts'
import { useVocabulary } from '../record-book/vocabulary.ts'
import { Card } from '../ui/card.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { Stepper } from '../ui/stepper.tsx'
import { TextField } from '../ui/text-field.tsx'
import { proposalForm as words, proposals } from '../words/proposals.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import type { Draft, Faults } from './draft.ts'
import styles from './form.module.css'

interface PlaceFieldsProps {
  readonly draft: Draft
  readonly grids: readonly Area[]
  readonly faults: Faults
  readonly onChange: (changes: Partial<Draft>) => void
}

/** Kind, name, grid and size of a missing place. */
export function PlaceFields({ draft, grids, faults, onChange }: PlaceFieldsProps) {
  const say = useSay()
  const language = useLanguage()
  const { placeKinds } = useVocabulary()
  const kinds = useMemo(() => placeKinds.rows.map((row) => ({ value: row.id, label: nameOf(row, language) })), [placeKinds, language])
  const { group } = placeKinds.of(draft.kind)
  const door = draft.kind === 'household'
  const pupils = group === 'school'
  const sizeLabel = pupils ? words.pupils : door ? words.people : words.staff
  const fault = (of: keyof Faults) => (faults[of] ? say(faults[of]) : null)
  return (
    <>
      <SelectField
        label={say(words.kind)}
        empty={say(words.kindEmpty)}
        value={draft.kind}
        onChange={(kind) => onChange({ kind })}
        options={kinds}
        fault={fault('kind')}
      />
      <TextField
        label={say(door ? words.doorName : words.name)}
        placeholder={say(door ? words.doorNameHint : words.nameHint)}
        maxLength={80}
        value={draft.name}
        onChange={(name) => onChange({ name })}
        fault={fault('name')}
      />
      <SelectField
        label={say(words.grid)}
        empty={say(words.gridEmpty)}
        value={draft.grid}
        onChange={(grid) => onChange({ grid })}
        options={grids.map(({ code, name }) => ({ value: code, label: name }))}
        fault={fault('grid')}
      />
      <Card>
        <Stepper
          label={say(sizeLabel)}
          unit={say(pupils ? proposals.pupils : proposals.people)}
          value={draft.size}
          max={100_000}
          onChange={(size) => onChange({ size })}
        />
        <p className={styles['note']}>{say(words.sizeNote)}</p>
      </Card>
    </>
  )
}
