import { CalendarCheck } from 'lucide-react'
import { useMemo, useState } from 'react'
import { villageOf } from '../../domain/area.ts'
import { followUpList, type Done, type Open } from '../../domain/follow-up-list.ts'
import { useEverybodyAsking } from '../record-book/asking.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ListRow } from '../ui/list-row.tsx'
import { LongList } from '../ui/long-list.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { blindSpots, givenWords, returnWords as words } from '../words/blind-spots.ts'
import { dayWords } from '../words/dates.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import styles from './blind-spots.module.css'
import { FollowUpRow } from './follow-up-row.tsx'
import { followUpStates, groupFollowUps, onlyOf, type FollowUpState } from './group-follow-ups.ts'
import type { Board } from './use-board.ts'

const groupings = ['list', 'worker', 'village'] as const
type Grouping = (typeof groupings)[number]
const groupingWords = { list: words.list, worker: words.byWorker, village: words.byVillage }

/** 回访: late, due and done, one by one or by worker or village; each opens the visit that says so. */
export function FollowUpsTab({ board }: { readonly board: Board }) {
  const say = useSay()
  const language = useLanguage()
  const asking = useEverybodyAsking()
  const { territory, today, days, holds, nameOf, workers } = board
  const { placeById, marks } = territory
  const [state, setState] = useState<FollowUpState>('overdue')
  const [by, setBy] = useState<Grouping>('list')
  const [only, setOnly] = useState<{ readonly by: Grouping; readonly key: string } | null>(null)
  const areaOf = ({ place }: Open | Done) => placeById.get(place)?.area ?? ''
  const keyOf = (each: Open | Done, how: Grouping) => (how === 'worker' ? each.author : villageOf(areaOf(each)))
  const all = useMemo(() => asking && followUpList(asking, marks, today, days), [asking, marks, today, days])
  if (!all) return <output>{say(blindSpots.opening)}</output>
  const here = onlyOf(all, (each) => placeById.has(each.place) && holds(areaOf(each)))
  const shown = only ? onlyOf(here, (each) => keyOf(each, only.by) === only.key) : here
  const name = (how: Grouping, key: string) =>
    how === 'worker' ? (workers.known?.people.find(({ id }) => id === key)?.name ?? say(givenWords.someone)) : nameOf(key)
  const nobody = <EmptyState icon={<CalendarCheck />} title={say(words.none)} note={say(words.noneNote)} />
  const groups = by === 'list' ? [] : groupFollowUps(here, (each) => keyOf(each, by))
  return (
    <>
      <Segmented
        label={say(words.by)}
        options={groupings.map((value) => ({ value, label: say(groupingWords[value]) }))}
        value={by}
        onChange={(next) => {
          setBy(next)
          setOnly(null)
        }}
      />
      {by !== 'list' && groups.length === 0 && nobody}
      {by !== 'list' && groups.length > 0 && (
        <LongList
          key={by}
          items={groups}
          keyOf={({ key }) => key}
          step={30}
          more={(n) => say(blindSpots.more, { n })}
          renderRow={({ key, overdue, due, upcoming, done }) => (
            <ListRow
              title={name(by, key)}
              note={say(words.counts, { overdue, due, upcoming, done })}
              onPress={() => {
                setOnly({ by, key })
                setBy('list')
              }}
            />
          )}
        />
      )}
      {by === 'list' && (
        <>
          {only && (
            <div className={styles['only']}>
              <b>{say(words.only, { name: name(only.by, only.key) })}</b>
              <Button kind="quiet" size="small" onClick={() => setOnly(null)}>
                {say(words.all)}
              </Button>
            </div>
          )}
          <Segmented
            label={say(words.state)}
            options={followUpStates.map((value) => ({ value, label: say(words[value]), count: shown[value].length, alert: value === 'overdue' && shown.overdue.length > 0 }))}
            value={state}
            onChange={setState}
          />
          {shown[state].length === 0 ? (
            nobody
          ) : (
            <LongList<Open | Done>
              key={`${state}${only?.key}`}
              items={shown[state]}
              keyOf={({ place, visit }) => `${place} ${visit}`}
              step={50}
              more={(n) => say(blindSpots.more, { n })}
              renderRow={(each) => <FollowUpRow each={each} board={board} name={name('worker', each.author)} />}
            />
          )}
        </>
      )}
      <p className={styles['note']}>
        {say(words.doneIn, { from: dayWords(days.from, language, today), to: dayWords(days.to, language, today) })}
      </p>
    </>
  )
}
