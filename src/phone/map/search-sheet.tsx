import { Search } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { findPlaces, indexPlaces } from '../../domain/find-place.ts'
import type { Place, Point } from '../../domain/place.ts'
import type { Territory } from '../record-book/territory.ts'
import { Sheet } from '../ui/sheet.tsx'
import { TextField } from '../ui/text-field.tsx'
import { map as words } from '../words/map.ts'
import { useSay } from '../words/say.tsx'
import { PlaceRows } from './place-rows.tsx'
import type { Scene } from './scene.ts'

interface SearchProps {
  readonly scene: Scene
  readonly territory: Territory
  /** Of equally good finds the nearer to this first. */
  readonly near: Point
  readonly onChoose: (place: Place) => void
}

export function SearchSheet({ open, onClose, ...rest }: SearchProps & { readonly open: boolean; readonly onClose: () => void }) {
  const say = useSay()
  return (
    <Sheet open={open} onClose={onClose} title={say(words.search)}>
      <SearchForm {...rest} />
    </Sheet>
  )
}

function SearchForm({ scene, territory, near, onChoose }: SearchProps) {
  const say = useSay()
  const [query, setQuery] = useState('')
  const asked = useDeferredValue(query)
  const index = useMemo(() => indexPlaces(territory.places, territory.areas), [territory.places, territory.areas])
  const found = useMemo(() => findPlaces(index, asked, 30, near), [index, asked, near])
  return (
    <>
      <TextField
        label={say(words.searchHint)}
        value={query}
        onChange={setQuery}
        icon={<Search />}
        type="search"
        enterKeyHint="search"
      />
      {asked.trim() !== '' && found.length === 0 && <output>{say(words.searchNone)}</output>}
      <PlaceRows label={say(words.search)} places={found.map((place) => ({ place }))} scene={scene} territory={territory} onChoose={onChoose} />
    </>
  )
}
