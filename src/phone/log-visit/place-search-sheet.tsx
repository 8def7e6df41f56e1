import { MapPinPlus, Search } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import type { LocalDay, Period } from '../../domain/day.ts'
import { findPlaces, indexPlaces } from '../../domain/find-place.ts'
import { distanceMetres, type Place, type Point } from '../../domain/place.ts'
import type { Territory } from '../record-book/territory.ts'
import { LinkButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { PlaceRow } from '../ui/place-row.tsx'
import { Section } from '../ui/section.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { TextField } from '../ui/text-field.tsx'
import { placeWords } from '../words/log-visit.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import styles from './log-visit.module.css'
import { lastVisitWords, stateAt, surroundings } from './place-words.ts'

const mostFound = 20
const mostNear = 8

interface PlaceSearchProps {
  readonly territory: Territory
  /** The phone, else the place that is chosen now. */
  readonly near: Point | null
  readonly nearIsPhone: boolean
  readonly recent: readonly Place[]
  readonly today: LocalDay
  readonly period: Period
  readonly onPick: (place: Place) => void
}

export function PlaceSearchSheet({ open, onClose, ...search }: PlaceSearchProps & { open: boolean; onClose: () => void }) {
  const say = useSay()
  return (
    <Sheet open={open} onClose={onClose} title={say(placeWords.sheetTitle)}>
      {open && <PlaceSearch {...search} />}
    </Sheet>
  )
}

function PlaceSearch({ territory, near, nearIsPhone, recent, today, period, onPick }: PlaceSearchProps) {
  const say = useSay()
  const language = useLanguage()
  const [query, setQuery] = useState('')
  const asked = useDeferredValue(query.trim())
  const { places, areas } = territory
  const index = useMemo(() => indexPlaces(places, areas), [places, areas])
  const found = useMemo(() => findPlaces(index, asked, mostFound, near), [index, asked, near])
  const nearest = useMemo(
    () => (near ? territory.nearest(near, { limit: mostNear }).map((one) => one.place) : []),
    [territory, near],
  )
  const result = found.length === mostFound ? placeWords.many : placeWords.found

  return (
    <div className={styles['search']}>
      <TextField
        label={say(placeWords.search)}
        silentLabel
        icon={<Search />}
        type="search"
        placeholder={say(placeWords.searchHint)}
        value={query}
        onChange={setQuery}
      />
      <output className={asked === '' ? 'visually-hidden' : styles['found']}>
        {asked !== '' && (found.length > 0 ? say(result, { n: found.length }) : say(placeWords.nothing, { query: asked }))}
      </output>
      {asked !== '' && found.length === 0 && <p className={styles['note']}>{say(placeWords.nothingNote)}</p>}
      {asked !== '' && found.length > 0 && rows(found)}
      {asked !== '' && (
        <LinkButton kind="secondary" href={`/proposals/new?name=${encodeURIComponent(asked)}`} icon={<MapPinPlus />}>
          {say(placeWords.propose)}
        </LinkButton>
      )}
      {asked === '' && nearest.length > 0 && (
        <Section title={say(nearIsPhone ? placeWords.near : placeWords.nearPlace)}>
          {rows(nearest)}
        </Section>
      )}
      {asked === '' && recent.length > 0 && (
        <Section title={say(placeWords.recent)}>
          {rows(recent)}
        </Section>
      )}
    </div>
  )

  function rows(of: readonly Place[]) {
    return (
      <Card flush>
        {of.map((place) => (
          <PlaceRow
            key={place.id}
            kind={place.kind}
            mark={stateAt(territory, place, period)}
            name={place.name}
            note={
              <>
                <span className={styles['whole']}>{surroundings(territory, place)}</span>{' '}
                <span className={styles['whole']}>{lastVisitWords(say, language, territory, place, today)}</span>
              </>
            }
            metres={near ? distanceMetres(near, place) : undefined}
            onPress={() => onPick(place)}
          />
        ))}
      </Card>
    )
  }
}
