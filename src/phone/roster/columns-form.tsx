import { useState } from 'react'
import { fieldsOf, type Columns, type RosterField, type RosterList } from '../../domain/roster/columns.ts'
import type { Coordinates } from '../coordinates/shift.ts'
import { useVocabulary } from '../record-book/vocabulary.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Section } from '../ui/section.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { fieldWords, roster as words } from '../words/roster.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import styles from './roster.module.css'
import type { Choice, Import, ImportStep } from './use-import.ts'

interface ColumnsFormProps {
  readonly way: Import
  readonly step: Extract<ImportStep, { is: 'columns' }>
}

/** What the file is a list of, and what its columns mean: as matched, to be corrected. */
export function ColumnsForm({ way, step: { file, opened, choice } }: ColumnsFormProps) {
  const say = useSay()
  const [list, setList] = useState<RosterList>(choice?.list ?? opened.list)
  const [changed, setChanged] = useState<Columns | null>(choice?.columns ?? null)
  const [kind, setKind] = useState(choice?.kind ?? 'household')
  const [coordinates, setCoordinates] = useState<Coordinates>(choice?.coordinates ?? 'wgs84')
  const columns = changed ?? opened.matched[list].columns
  const missing = missingFields(list, columns)
  const settled: Choice = { list, header: opened.matched[list].header, columns, kind, coordinates }
  return (
    <Section title={file} count={say(words.rows, { n: opened.rows })}>
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
        <ColumnChoices headers={opened.headers[list]} list={list} columns={columns} onChange={setChanged} />
        {opened.personal.length > 0 && (
          <p className={styles['hint']}>{say(words.left, { columns: opened.personal.join('、') })}</p>
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
          <Button disabled={missing.length > 0} onClick={() => void way.read(file, opened, settled)}>
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

function missingFields(list: RosterList, columns: Columns): RosterField[] {
  const has = (field: RosterField) => columns[field] !== undefined
  const missing: RosterField[] = has('name') ? [] : ['name']
  if (list === 'areas') return has('code') || has('gridCode') ? missing : ['code', ...missing]
  return has('villageCode') || has('village') ? missing : ['village', ...missing]
}
