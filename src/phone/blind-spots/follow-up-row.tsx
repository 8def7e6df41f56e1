import type { Done, Open } from '../../domain/follow-up-list.ts'
import { PlaceRow } from '../ui/place-row.tsx'
import { returnWords as words } from '../words/blind-spots.ts'
import { dayWords } from '../words/dates.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import styles from './blind-spots.module.css'
import type { Board } from './use-board.ts'

interface FollowUpRowProps {
  readonly each: Open | Done
  readonly board: Board
  /** Who agreed on it. */
  readonly name: string
}

/** One follow-up; it opens the visit that asked for it, or the one that made it. */
export function FollowUpRow({ each, board: { territory, nameOf, today }, name }: FollowUpRowProps) {
  const say = useSay()
  const language = useLanguage()
  const place = territory.placeById.get(each.place)
  if (!place) return null
  return (
    <PlaceRow
      kind={place.kind}
      mark={'on' in each ? 'covered' : 'due'}
      name={place.name}
      href={`/records/${each.visit}`}
      note={
        <>
          <span className={styles['line']}>{said()}</span>
          <span className={styles['line']}>{say(words.who, { area: nameOf(place.area), name })}</span>
        </>
      }
    />
  )

  function said(): string {
    const day = dayWords(each.day, language, today)
    if ('on' in each) return say(words.made, { day, on: dayWords(each.on, language, today) })
    const why = language === 'zh-CN' ? each.why.zh : each.why.en
    return each.state === 'overdue' ? say(words.late, { day, n: -each.days, why }) : say(words.agreed, { day, why })
  }
}
