import { MapPinned } from 'lucide-react'
import { useAccount } from '../record-book/book.ts'
import { useTerritory } from '../record-book/territory.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Screen } from '../ui/screen.tsx'
import { map as words } from '../words/map.ts'
import { useSay } from '../words/say.tsx'
import { CoverageMap } from './coverage-map.tsx'
import { usePrepared } from './use-prepared.ts'

/** 地图: which doors are reached, tried, and not reached yet. */
export function MapScreen() {
  const say = useSay()
  const account = useAccount()
  const territory = useTerritory()
  const drawn = usePrepared(territory)
  if (drawn && drawn.places.length > 0) return <CoverageMap key={account.id} account={account.id} territory={drawn} />
  return (
    <Screen title={say(words.title)}>
      {territory === null || territory.places.length > 0 ? (
        <output>{say(words.opening)}</output>
      ) : (
        <EmptyState icon={<MapPinned />} title={say(words.empty)} note={say(words.emptyNote)} />
      )}
    </Screen>
  )
}
