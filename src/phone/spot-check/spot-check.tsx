import { ClipboardCheck } from 'lucide-react'
import { useEffect } from 'react'
import { useLocation, useSearch } from 'wouter'
import { isOffice } from '../../domain/slips/rights.ts'
import { useAccount, useBook } from '../record-book/book.ts'
import { useTerritory } from '../record-book/territory.ts'
import { askForPeople } from '../sync/known-people.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Screen } from '../ui/screen.tsx'
import { useSay } from '../words/say.tsx'
import { spotCheck as words } from '../words/spot-check.ts'
import { DrawPage } from './draw-page.tsx'
import { Home } from './home.tsx'
import { readRoute, type Route } from './route.ts'
import { SamplePage } from './sample-page.tsx'
import { useChecks, useSamples } from './use-checks.ts'
import { VisitPage } from './visit-page.tsx'
import { WorkerPage } from './worker-page.tsx'

/** 抽检: the office draws samples, checks and settles; workers see what was found of theirs and answer. */
export function SpotCheck() {
  const account = useAccount()
  const book = useBook()
  const [path] = useLocation()
  const route = readRoute(path, useSearch())
  const office = isOffice(account)
  useEffect(() => {
    if (office) void askForPeople(book)
  }, [book, office])
  if (office || route.at === 'visit') return <Opened route={route} />
  return <Opened route={{ at: 'worker', worker: account.id }} />
}

/** All there is to know comes from this device; nothing here waits for a connection. */
function Opened({ route }: { readonly route: Route }) {
  const say = useSay()
  const territory = useTerritory()
  const checks = useChecks()
  const samples = useSamples()
  if (!territory || !checks || !samples) {
    return (
      <Screen title={say(words.title)}>
        <output>{say(words.opening)}</output>
      </Screen>
    )
  }
  switch (route.at) {
    case 'home':
      return <Home tab={route.tab} samples={samples} checks={checks} territory={territory} />
    case 'draw':
      return <DrawPage territory={territory} />
    case 'sample': {
      const sample = samples.find(({ id }) => id === route.sample)
      return sample ? <SamplePage sample={sample} route={route} checks={checks} territory={territory} /> : <Missing />
    }
    case 'visit':
      return <VisitPage visit={route.visit} checks={checks} territory={territory} />
    case 'worker':
      return <WorkerPage worker={route.worker} checks={checks} />
  }
}

function Missing() {
  const say = useSay()
  return (
    <Screen title={say(words.title)} back={{ href: '/spot-check', label: say(words.back) }}>
      <EmptyState icon={<ClipboardCheck />} title={say(words.missing)} note={say(words.missingNote)} />
    </Screen>
  )
}
