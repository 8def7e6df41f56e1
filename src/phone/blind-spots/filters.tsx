import { useLocation } from 'wouter'
import { SelectField } from '../ui/select-field.tsx'
import { blindSpots as words } from '../words/blind-spots.ts'
import { useSay } from '../words/say.tsx'
import styles from './blind-spots.module.css'
import { hrefOf, type Query, type Tab } from './query.ts'
import type { Board } from './use-board.ts'

interface FiltersProps {
  readonly board: Board
  readonly query: Query
  readonly tab: Tab
}

/** Which town or village, and in which stretch of time. What was given has its own days. */
export function Filters({ board, query, tab }: FiltersProps) {
  const say = useSay()
  const [, navigate] = useLocation()
  const { towns, town } = board
  const set = (change: Partial<Query>) => navigate(hrefOf(tab, query, change), { replace: true })
  return (
    <div className={styles['filters']}>
      {towns.length > 1 && (
        <SelectField
          label={say(words.town)}
          value={town ?? ''}
          empty={say(words.all)}
          options={towns.map((code) => ({ value: code, label: board.nameOf(code) }))}
          onChange={(code) => set({ area: code === '' ? null : code })}
        />
      )}
      {(town !== null || towns.length === 1) && (
        <SelectField
          label={say(words.village)}
          value={board.village ?? ''}
          empty={say(words.all)}
          options={board.villages.map((code) => ({ value: code, label: board.nameOf(code) }))}
          onChange={(code) => set({ area: code === '' ? town : code })}
        />
      )}
      {tab !== 'given' && (
        <SelectField
          label={say(words.period)}
          value={board.period.id}
          options={board.periods.map(({ id, campaign }) => ({
            value: id,
            label: campaign?.name ?? say(id === 'year' ? words.year : words.month),
          }))}
          onChange={(id) => set({ period: id })}
        />
      )}
    </div>
  )
}
