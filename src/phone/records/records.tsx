import { Search, X } from 'lucide-react'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useCounts } from '../record-book/counts.ts'
import { useRecords } from '../record-book/records.ts'
import { useTerritory } from '../record-book/territory.ts'
import { Screen } from '../ui/screen.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { TextField } from '../ui/text-field.tsx'
import { records as words } from '../words/records.ts'
import { useSay } from '../words/say.tsx'
import { AttentionBanner } from './attention-banner.tsx'
import { DayList } from './day-list.tsx'
import { matches } from './matches.ts'
import { NoRecords } from './no-records.tsx'
import styles from './records.module.css'

const focusIt = (input: HTMLInputElement | null) => input?.focus()

const filters = ['all', 'here', 'attention'] as const

/** 记录: mine, by day, each with its state. */
export function Records() {
  const say = useSay()
  const [, go] = useLocation()
  const wanted = new URLSearchParams(useSearch()).get('show')
  const filter = filters.find((choice) => choice === wanted) ?? 'all'
  const [text, setText] = useState<string | null>(null)
  const counts = useCounts()
  const rows = useRecords(filter)
  const territory = useTerritory()
  const found = rows?.filter(({ version }) => matches(territory?.placeById.get(version.place), version.place, text ?? ''))
  return (
    <Screen
      title={say(words.title)}
      aside={
        <button
          type="button"
          className={styles['search']}
          aria-label={say(words.search)}
          aria-expanded={text !== null}
          onClick={() => setText(text === null ? '' : null)}
        >
          {text === null ? <Search /> : <X />}
        </button>
      }
    >
      {text !== null && (
        <TextField
          label={say(words.searchLabel)}
          silentLabel
          icon={<Search size={20} />}
          type="search"
          placeholder={say(words.searchHint)}
          value={text}
          onChange={setText}
          ref={focusIt}
        />
      )}
      <Segmented
        label={say(words.filter)}
        value={filter}
        onChange={(show) => go(show === 'all' ? '/records' : `/records?show=${show}`, { replace: true })}
        options={[
          { value: 'all', label: say(words.all) },
          { value: 'here', label: say(words.here), count: counts.waiting },
          { value: 'attention', label: say(words.attention), count: counts.attention, alert: counts.attention > 0 },
        ]}
      />
      {filter === 'all' && !text && <AttentionBanner />}
      {!found ? (
        <p className={styles['reading']}>{say(words.reading)}</p>
      ) : found.length === 0 ? (
        <NoRecords filter={filter} text={text ?? ''} />
      ) : (
        <DayList key={filter} rows={found} />
      )}
    </Screen>
  )
}
