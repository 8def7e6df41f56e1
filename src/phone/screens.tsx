import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { useUpdate } from './offline/update.ts'
import { Today } from './today/today.tsx'
import { appVersion } from './version.ts'

const LogVisit = lazy(() => import('./log-visit/log-visit.tsx').then((part) => ({ default: part.LogVisit })))
const Records = lazy(() => import('./records/records.tsx').then((part) => ({ default: part.Records })))
const VisitPage = lazy(() => import('./records/visit-page.tsx').then((part) => ({ default: part.VisitPage })))
const MapScreen = lazy(() => import('./map/map.tsx').then((part) => ({ default: part.MapScreen })))
const Coverage = lazy(() => import('./coverage/coverage.tsx').then((part) => ({ default: part.Coverage })))
const BlindSpots = lazy(() => import('./blind-spots/blind-spots.tsx').then((part) => ({ default: part.BlindSpots })))
const Rounds = lazy(() => import('./rounds/rounds.tsx').then((part) => ({ default: part.Rounds })))
const Roster = lazy(() => import('./roster/roster.tsx').then((part) => ({ default: part.Roster })))
const People = lazy(() => import('./people/people.tsx').then((part) => ({ default: part.People })))
const Registered = lazy(() => import('./registered/registered.tsx').then((part) => ({ default: part.Registered })))
const Campaigns = lazy(() => import('./campaigns/campaigns.tsx').then((part) => ({ default: part.Campaigns })))
const SpotCheck = lazy(() => import('./spot-check/spot-check.tsx').then((part) => ({ default: part.SpotCheck })))
const Proposals = lazy(() => import('./proposals/proposals.tsx').then((part) => ({ default: part.Proposals })))
const Me = lazy(() => import('./me/me.tsx').then((part) => ({ default: part.Me })))
const SignedInAlready = lazy(() => import('./dead-ends.tsx').then((part) => ({ default: part.SignedInAlready })))
const NotFound = lazy(() => import('./dead-ends.tsx').then((part) => ({ default: part.NotFound })))

/** Which screen an address opens. */
export function Screens() {
  const update = useUpdate()
  return (
    <Suspense>
      <Switch>
        <Route path="/">
          <Today />
        </Route>
        <Route path="/map">
          <MapScreen />
        </Route>
        <Route path="/log">
          <LogVisit />
        </Route>
        <Route path="/records">
          <Records />
        </Route>
        <Route path="/records/:visit/correct">{({ visit }) => <LogVisit correct={visit} />}</Route>
        <Route path="/records/:visit">{({ visit }) => <VisitPage visit={visit} />}</Route>
        <Route path="/coverage/*?">
          <Coverage />
        </Route>
        <Route path="/campaigns/*?">
          <Campaigns />
        </Route>
        <Route path="/blind-spots/*?">
          <BlindSpots />
        </Route>
        <Route path="/rounds/:id?">{({ id }) => <Rounds only={id ?? null} />}</Route>
        <Route path="/roster/*?">
          <Roster />
        </Route>
        <Route path="/people">
          <People />
        </Route>
        <Route path="/registered">
          <Registered />
        </Route>
        <Route path="/spot-check/*?">
          <SpotCheck />
        </Route>
        <Route path="/proposals/*?">
          <Proposals />
        </Route>
        <Route path="/me">
          <Me version={appVersion} update={update} />
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
