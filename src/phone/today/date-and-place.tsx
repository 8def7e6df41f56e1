import { areaLevel, type AreaCode } from '../../domain/area.ts'
import type { LocalDay } from '../../domain/day.ts'
import { useAccount } from '../record-book/book.ts'
import { usePreferences } from '../record-book/preferences.ts'
import type { Territory } from '../record-book/territory.ts'
import { dayWords, lunarWords, weekdayWords } from '../words/dates.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import { today as words } from '../words/today.ts'
import styles from './today.module.css'

export function DateAndPlace({ day, territory }: { readonly day: LocalDay; readonly territory: Territory | null }) {
  const language = useLanguage()
  const { textSize } = usePreferences()
  const place = useOwnAreas(territory)
  const lunar = language === 'zh-CN' ? lunarWords(day) : ''
  return (
    <>
      <div className={styles['date']}>
        {dayWords(day, language)} {weekdayWords(day, language)}
      </div>
      {textSize === 'standard' && <div>{[lunar, place].filter(Boolean).join(' · ')}</div>}
    </>
  )
}

function useOwnAreas(territory: Territory | null): string {
  const say = useSay()
  const account = useAccount()
  const [first, ...more] = account.areas.map((code) => nameOfArea(code, territory))
  if (first === undefined) return ''
  return more.length === 0 ? first : say(words.areas, { name: first, n: more.length + 1 })
}

/** A grid by its full name, 民范村第3网格; everything above it by its short one. */
function nameOfArea(code: AreaCode, territory: Territory | null): string {
  const area = territory?.areas.get(code)
  if (!area) return ''
  return areaLevel(code) === 'grid' ? area.name : area.shortName
}
