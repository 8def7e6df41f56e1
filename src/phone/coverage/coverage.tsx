import { Grid2x2 } from 'lucide-react'
import { useLocation, useSearch } from 'wouter'
import { useAccount } from '../record-book/book.ts'
import { useTerritory } from '../record-book/territory.ts'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { NotYours } from '../ui/not-yours.tsx'
import { Screen } from '../ui/screen.tsx'
import { coverage as words } from '../words/coverage.ts'
import { useSay } from '../words/say.tsx'
import { ListPage } from './list-page.tsx'
import { Overview } from './overview.tsx'
import { readList, readQuery } from './query.ts'
import { useView } from './use-view.ts'
import type { Territory } from '../record-book/territory.ts'

/** 覆盖: who is how far, by area, kind and period, and what stands behind every figure. For those who look after others. */
export function Coverage() {
  const say = useSay()
  const { role } = useAccount()
  const territory = useTerritory()
  if (role === 'worker') {
    return <NotYours title={say(words.title)} icon={<Grid2x2 />} whose={say(words.notYoursTitle)} note={say(words.notYoursNote)} href="/map" way={say(words.toMap)} />
  }
  if (territory && territory.places.length > 0) return <Known territory={territory} />
  return (
    <Screen title={say(words.title)}>
      {territory === null ? (
        <output>{say(words.opening)}</output>
      ) : (
        <EmptyState icon={<Grid2x2 />} title={say(words.empty)} note={say(words.emptyNote)} />
      )}
    </Screen>
  )
}

function Known({ territory }: { readonly territory: Territory }) {
  const say = useSay()
  const [path] = useLocation()
  const view = useView(territory, readQuery(useSearch()))
  const list = readList(path)
  if (view === null) {
    return (
      <Screen title={say(words.title)}>
        <EmptyState
          icon={<Grid2x2 />}
          title={say(words.noArea)}
          note={say(words.noAreaNote)}
          action={<LinkButton href="/coverage">{say(words.toAll)}</LinkButton>}
        />
      </Screen>
    )
  }
  return list ? <ListPage key={list} list={list} view={view} /> : <Overview view={view} />
}
