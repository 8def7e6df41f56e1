import { CircleCheck, UserRoundCheck } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { BlindSpot } from '../../domain/blind-spots.ts'
import { nearestSpots } from '../../domain/nearest-spots.ts'
import { middleOf } from '../../domain/place.ts'
import { useHere } from '../device/use-here.ts'
import { Chip, ChipRow } from '../ui/chip.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { LongList } from '../ui/long-list.tsx'
import { blindSpots as words, spotWords } from '../words/blind-spots.ts'
import { useSay } from '../words/say.tsx'
import styles from './blind-spots.module.css'
import { ChosenBar } from './chosen-bar.tsx'
import { doorsOf, peopleOf, takenBy, type Offer } from './give.ts'
import { GiveSheet } from './give-sheet.tsx'
import { hrefOf, type Query } from './query.ts'
import { SpotMap } from './spot-map.tsx'
import { SpotRow } from './spot-row.tsx'
import { openRounds, type Board } from './use-board.ts'

/** A spot is known by its first place, as long as that stays in it. */
export const keyOf = (spot: BlindSpot) => spot.places[0]?.id ?? ''

/** Where nobody was, as walks: on the map and as a list, to be chosen and given to a worker. */
export function SpotsTab({ board, query }: { readonly board: Board; readonly query: Query }) {
  const say = useSay()
  const [, navigate] = useLocation()
  const here = useHere()
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  const [giving, setGiving] = useState(false)
  const [given, setGiven] = useState<Offer | null>(null)
  const { spots, rounds } = board
  const order = useMemo((): readonly { readonly spot: BlindSpot; readonly metres?: number }[] => {
    if (query.sort === 'people') return spots.map((spot) => ({ spot }))
    return nearestSpots(spots, here.fix ?? middleOf(spots.map(({ centre }) => centre)))
  }, [spots, query.sort, here.fix])
  const taken = useMemo(() => takenBy(spots, rounds ? openRounds(rounds, board) : []), [spots, rounds, board])
  const chosen = spots.filter((spot) => keys.has(keyOf(spot)))
  const toggle = (spot: BlindSpot) => {
    const next = new Set(keys)
    if (!next.delete(keyOf(spot))) next.add(keyOf(spot))
    setKeys(next)
    setGiven(null)
  }
  const sortBy = (sort: Query['sort']) => {
    navigate(hrefOf('spots', query, { sort }), { replace: true })
    if (sort === 'distance' && !here.fix) void here.ask()
  }
  if (spots.length === 0) {
    return <EmptyState icon={<CircleCheck />} title={say(spotWords.none)} note={say(spotWords.noneNote)} />
  }
  return (
    <>
      <div className={styles['head']}>
        <div>
          <p className={styles['sum']}>{say(spotWords.sum, { n: spots.length, doors: doorsOf(spots), people: peopleOf(spots) })}</p>
          <p className={styles['note']}>{say(spotWords.rule)}</p>
        </div>
        <div>
          <ChipRow label={say(spotWords.sort)}>
            <Chip on={query.sort === 'people'} onToggle={() => sortBy('people')}>
              {say(spotWords.byPeople)}
            </Chip>
            <Chip on={query.sort === 'distance'} onToggle={() => sortBy('distance')}>
              {say(spotWords.byDistance)}
            </Chip>
          </ChipRow>
          <output className={styles['note']}>
            {query.sort === 'distance' && here.state !== 'asking' && say(here.fix ? spotWords.fromHere : spotWords.fromMiddle)}
          </output>
        </div>
      </div>
      <output className={given ? styles['done'] : undefined}>
        {given && <UserRoundCheck size={24} />}
        {given && say(spotWords.done, { name: given.worker.name, n: given.spots.length, doors: given.doors })}
      </output>
      <div className={styles['columns']}>
        <SpotMap
          board={board}
          spots={order.map(({ spot }) => spot)}
          taken={taken}
          chosen={chosen}
          onTap={toggle}
          onArea={(area) => navigate(hrefOf('spots', query, { area }))}
        />
        <div className={styles['column']}>
          <LongList
            label={say(spotWords.list)}
            items={order}
            keyOf={({ spot }) => keyOf(spot)}
            step={30}
            more={(n) => say(words.more, { n })}
            renderRow={({ spot, metres }, i) => (
              <SpotRow
                number={i + 1}
                spot={spot}
                metres={metres}
                taken={taken.get(spot)}
                board={board}
                on={keys.has(keyOf(spot))}
                onToggle={() => toggle(spot)}
              />
            )}
          />
        </div>
      </div>
      {chosen.length > 0 && <ChosenBar spots={chosen} onGive={() => setGiving(true)} onClear={() => setKeys(new Set())} />}
      <GiveSheet
        open={giving}
        spots={chosen}
        board={board}
        onClose={() => setGiving(false)}
        onGiven={(offer) => {
          setGiving(false)
          setGiven(offer)
          setKeys(new Set(chosen.filter((spot) => !offer.spots.includes(spot)).map(keyOf)))
        }}
      />
    </>
  )
}
