import { useState } from 'react'
import { fieldsOf, missingFields, type Columns, type RosterList } from '../../domain/roster/columns.ts'
import type { Coordinates } from '../coordinates/shift.ts'
import { useVocabulary } from '../record-book/vocabulary.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Section } from '../ui/section.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { fieldWords, roster as words } from '../words/roster.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import type { Choice, ImportStep } from './lists.ts'
import styles from './roster.module.css'
import type { Import } from './use-import.ts'

interface ColumnsFormProps {
  readonly way: Import
  readonly step: Extract<ImportStep, { is: 'columns' }>
}

/** What a file is a list of, and what its columns mean: as matched, to be corrected. */
export function ColumnsForm({ way, step: { lists, list: before } }: ColumnsFormProps) {
  const say = useSay()
  const [list, setList] = useState<RosterList>(before.choice.list)
  const [changed, setChanged] = useState<Columns | null>(before.choice.columns)
  const [kind, setKind] = useState(before.choice.kind)
  const [coordinates, setCoordinates] = useState<Coordinates>(before.choice.coordinates)
  const columns = changed ?? before.matched[list].columns
  const missing = missingFields(list, columns)
  const choice: Choice = { list, header: before.matched[list].header, columns, kind, coordinates }
  return (
    <Section title={before.title} count={say(words.rows, { n: before.rows })}>
      <Card>
        <h3 className={styles['heading']}>{say(words.list)}</h3>
        <Segmented
          label={say(words.list)}
          value={list}
          onChange={(next) => {
            setList(next)
            setChanged(null)
          }}
          options={[
            { value: 'areas', label: say(words.areas) },
            { value: 'places', label: say(words.places) },
          ]}
        />
        <h3 className={styles['heading']}>{say(words.columns)}</h3>
        <p className={styles['note']}>{say(words.columnsNote)}</p>
        <ColumnChoices headers={before.headers[list]} list={list} columns={columns} onChange={setChanged} />
        {before.personal.length > 0 && (
          <p className={styles['hint']}>{say(words.left, { columns: before.personal.join('、') })}</p>
        )}
        {list === 'places' && <KindChoice kind={kind} onChange={setKind} />}
        {list === 'places' && columns.longitude !== undefined && (
          <>
            <h3 className={styles['heading']}>{say(words.coordinates)}</h3>
            <Segmented
              label={say(words.coordinates)}
              value={coordinates}
              onChange={setCoordinates}
              options={[
                { value: 'wgs84', label: say(words.wgs84) },
                { value: 'gcj02', label: say(words.gcj02) },
              ]}
            />
            <p className={styles['note']}>{say(words.coordinatesNote)}</p>
          </>
        )}
        <p role="alert" className={styles['fault']}>
          {missing.length > 0 && say(words.needed, { columns: missing.map((field) => say(fieldWords[field])).join('、') })}
        </p>
        <div className={styles['acts']}>
          <Button disabled={missing.length > 0} onClick={() => void way.settle(lists, before, choice)}>
            {say(words.read)}
          </Button>
          <Button kind="quiet" onClick={() => way.startOver()}>
            {say(words.other)}
          </Button>
        </div>
      </Card>
    </Section>
  )
}

interface ColumnChoicesProps {
  readonly headers: readonly (string | null)[]
  readonly list: RosterList
  readonly columns: Columns
  readonly onChange: (columns: Columns) => void
}

function ColumnChoices({ headers, list, columns, onChange }: ColumnChoicesProps) {
  const say = useSay()
  const options = headers.flatMap((header, i) =>
    header === null ? [] : [{ value: String(i), label: header || say(words.nameless, { n: i + 1 }) }],
  )
  return (
    <div className={styles['fields']}>
      {fieldsOf[list].map((field) => (
        <SelectField
          key={field}
          label={say(fieldWords[field])}
          empty={say(words.unread)}
          value={String(columns[field] ?? '')}
          options={options}
          onChange={(value) => {
            const { [field]: _, ...others } = columns
            onChange(value === '' ? others : { ...others, [field]: Number(value) })
          }}
        />
      ))}
    </div>
  )
}

function KindChoice({ kind, onChange }: { readonly kind: string; readonly onChange: (kind: string) => void }) {
  const say = useSay()
  const { placeKinds } = useVocabulary()
  const zh = useLanguage() === 'zh-CN'
  return (
    <SelectField
      label={say(words.kind)}
      empty=""
      value={kind}
      options={placeKinds.rows.map((row) => ({ value: row.id, label: zh ? row.zh : row.en }))}
      onChange={(value) => onChange(value || 'household')}
    />
  )
}
