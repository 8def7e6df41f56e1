import { lazy, Suspense, type ComponentType } from 'react'
import { Route, Switch } from 'wouter'

const Coverage = lazy(() => import('./coverage/coverage.tsx').then((part) => ({ default: part.Coverage })))
const BlindSpots = lazy(() => import('./blind-spots/blind-spots.tsx').then((part) => ({ default: part.BlindSpots })))
const Rounds = lazy(() => import('./rounds/rounds.tsx').then((part) => ({ default: part.Rounds })))
const Campaigns = lazy(() => import('./campaigns/campaigns.tsx').then((part) => ({ default: part.Campaigns })))
const SpotCheck = lazy(() => import('./spot-check/spot-check.tsx').then((part) => ({ default: part.SpotCheck })))
const Proposals = lazy(() => import('./proposals/proposals.tsx').then((part) => ({ default: part.Proposals })))
const StoredData = lazy(() => import('./stored-data/stored-data.tsx').then((part) => ({ default: part.StoredData })))
const Rescue = lazy(() => import('./rescue/rescue.tsx').then((part) => ({ default: part.Rescue })))
const SignedInAlready = lazy(() => import('./dead-ends.tsx').then((part) => ({ default: part.SignedInAlready })))
const NotFound = lazy(() => import('./dead-ends.tsx').then((part) => ({ default: part.NotFound })))
// These belong to a desk: most ask the office for everything they show or set. Kept where they were opened (see vite.config.ts).
const CampaignFormPage = withSignal(() => import('./campaigns/form/form-page.tsx').then((part) => part.CampaignFormPage))
const Roster = withSignal(() => import('./roster/roster.tsx').then((part) => part.Roster))
const Attention = withSignal(() => import('./attention/attention.tsx').then((part) => part.Attention))
const Registered = withSignal(() => import('./registered/registered.tsx').then((part) => part.Registered))
const People = withSignal(() => import('./people/people.tsx').then((part) => part.People))
const Audit = withSignal(() => import('./audit/audit.tsx').then((part) => part.Audit))

// Setting a PIN needs a connection; from then on all of it is kept.
const PinPage = withSignal(() => import('./pin/pin-page.tsx').then((part) => part.PinPage))

// Kept where it was opened: only offices write reports, and the writers of documents weigh much.
const Reports = withSignal(() => import('./reports/reports.tsx').then((part) => part.Reports))

/** What the day in the field does not begin with: the office's screens, what it asks of a worker, and addresses gone wrong. */
export function FurtherScreens() {
  return (
    <Suspense>
      <Switch>
        <Route path="/coverage/*?">
          <Coverage />
        </Route>
        <Route path="/campaigns/:id">
          <CampaignFormPage />
        </Route>
        <Route path="/campaigns">
          <Campaigns />
        </Route>
        <Route path="/blind-spots/*?">
          <BlindSpots />
        </Route>
        <Route path="/rounds/:id?">{({ id }) => <Rounds only={id ?? null} />}</Route>
        <Route path="/roster/*?">
          <Roster />
        </Route>
        <Route path="/attention">
          <Attention />
        </Route>
        <Route path="/people">
          <People />
        </Route>
        <Route path="/audit">
          <Audit />
        </Route>
        <Route path="/stored">
          <StoredData />
        </Route>
        <Route path="/registered">
          <Registered />
        </Route>
        <Route path="/spot-check/*?">
          <SpotCheck />
        </Route>
        <Route path="/reports/*?">
          <Reports />
        </Route>
        <Route path="/proposals/*?">
          <Proposals />
        </Route>
        <Route path="/pin">
          <PinPage />
        </Route>
        <Route path="/rescue">
          <Rescue />
        </Route>
        <Route path="/join/:code">
          <SignedInAlready />
        </Route>
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </Suspense>
  )
}

/** A screen that says so when it was never opened on this device and there is no signal to fetch it. */
function withSignal(load: () => Promise<ComponentType>) {
  return lazy(async () => {
    try {
      return { default: await load() }
    } catch {
      const { NeedsSignal } = await import('./dead-ends.tsx')
      return { default: NeedsSignal }
    }
  })
}
