import { DoorOpen } from 'lucide-react'
import { useMemo, useState } from 'react'
import { alwaysAbsent, hours, type AlwaysAbsent } from '../../domain/always-absent.ts'
import { Chip, ChipRow } from '../ui/chip.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { LongList } from '../ui/long-list.tsx'
import { PlaceRow } from '../ui/place-row.tsx'
import { absentWords as words, blindSpots } from '../words/blind-spots.ts'
import { hourWords, nextHourWords } from '../words/hours.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import styles from './blind-spots.module.css'
import type { Board } from './use-board.ts'

const choices = [...hours, 'unknown'] as const
type Choice = (typeof choices)[number]

/** 总没人: doors where nobody was ever at home, and the hour that nobody has tried yet. */
export function AbsentTab({ board }: { readonly board: Board }) {
  const say = useSay()
  const { doors, territory, days } = board
  const [only, setOnly] = useState<Choice | null>(null)
  const all = useMemo(() => alwaysAbsent(doors, territory.marks, days), [doors, territory.marks, days])
  if (all.length === 0) return <EmptyState icon={<DoorOpen />} title={say(words.none)} note={say(words.noneNote)} />
  const there = choices
    .map((choice) => ({ choice, n: all.filter((each) => (each.next ?? 'unknown') === choice).length }))
    .filter(({ n }) => n > 0)
  const shown = only === null ? all : all.filter(({ next }) => (next ?? 'unknown') === only)
  return (
    <>
      <p>{say(words.sum, { n: all.length })}</p>
      <ChipRow label={say(words.next)}>
        <Chip on={only === null} onToggle={() => setOnly(null)}>
          {say(words.every)} {all.length}
        </Chip>
        {there.map(({ choice, n }) => (
          <Chip key={choice} on={only === choice} onToggle={() => setOnly(only === choice ? null : choice)}>
            {say(choice === 'unknown' ? words.unknown : hourWords[choice])} {n}
          </Chip>
        ))}
      </ChipRow>
      <LongList
        key={only}
        items={shown}
        keyOf={({ place }) => place.id}
        step={50}
        more={(n) => say(blindSpots.more, { n })}
        renderRow={(each) => <AbsentRow each={each} board={board} />}
      />
    </>
  )
}

function AbsentRow({ each: { place, visits, tried, next }, board }: { readonly each: AlwaysAbsent; readonly board: Board }) {
  const say = useSay()
  const language = useLanguage()
  const hoursTried = tried.map((each) => say(hourWords[each])).join(language === 'zh-CN' ? '、' : ', ')
  return (
    <PlaceRow
      kind={place.kind}
      mark="tried"
      name={place.name}
      href={`/map?place=${place.id}`}
      note={
        <>
          <span className={styles['line']}>
            {say(words.row, {
              area: board.nameOf(place.area),
              n: visits.length,
              tried: hoursTried === '' ? '' : say(words.tried, { hours: hoursTried }),
            })}
          </span>
          <b className={styles['line']}>{say(nextHourWords[next ?? 'unknown'])}</b>
        </>
      }
    />
  )
}
