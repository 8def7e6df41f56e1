import { Plus, Search, X } from 'lucide-react'
import { useState } from 'react'
import type { Area, AreaCode } from '../../domain/area.ts'
import { ListRow } from '../ui/list-row.tsx'
import { TextField } from '../ui/text-field.tsx'
import { account as words } from '../words/people.ts'
import { useSay } from '../words/say.tsx'
import { findAreas } from './find-areas.ts'
import styles from './form.module.css'
import { areaName } from './invitable.ts'

interface AreaChoiceProps {
  readonly offers: readonly Area[]
  readonly chosen: readonly AreaCode[]
  readonly onChange: (areas: readonly AreaCode[]) => void
  readonly fault: string | null
}

/** So many are shown below the field; a town has hundreds. */
const most = 5

/** Areas found by name; somebody may have several. */
export function AreaChoice({ offers, chosen, onChange, fault }: AreaChoiceProps) {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const left = offers.filter(({ code }) => !chosen.includes(code))
  const found = typed.trim() === '' && (left.length > most || chosen.length > 0) ? [] : findAreas(left, typed)
  return (
    <div className={styles['areas']}>
      <TextField
        type="search"
        label={say(words.area)}
        placeholder={say(words.areaHint)}
        icon={<Search size={20} />}
        value={typed}
        onChange={setTyped}
        fault={fault}
      />
      {chosen.length > 0 && (
        <ul className={styles['chosen']} aria-label={say(words.areaChosen)}>
          {offers
            .filter(({ code }) => chosen.includes(code))
            .map((area) => (
              <li key={area.code} className={styles['area']}>
                <span>{areaName(area)}</span>
                <button
                  type="button"
                  className={styles['drop']}
                  aria-label={say(words.areaDrop, { name: areaName(area) })}
                  onClick={() => onChange(chosen.filter((code) => code !== area.code))}
                >
                  <X size={20} />
                </button>
              </li>
            ))}
        </ul>
      )}
      {found.length > 0 && (
        <ul className={styles['found']} aria-label={say(words.areaFound)}>
          {found.slice(0, most).map((area) => (
            <li key={area.code}>
              <ListRow
                title={areaName(area)}
                aside={<Plus />}
                onPress={() => {
                  onChange([...chosen, area.code])
                  setTyped('')
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <output className={styles['note']}>
        {found.length > most && say(words.areaMore, { n: found.length - most })}
        {typed.trim() !== '' && found.length === 0 && say(words.areaNone, { text: typed.trim() })}
      </output>
    </div>
  )
}
