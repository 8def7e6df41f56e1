import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { useUpdate } from './offline/update.ts'
import { Today } from './today/today.tsx'
import { appVersion } from './version.ts'

const LogVisit = lazy(() => import('./log-visit/log-visit.tsx').then((part) => ({ default: part.LogVisit })))
const Records = lazy(() => import('./records/records.tsx').then((part) => ({ default: part.Records })))
const VisitPage = lazy(() => import('./records/visit-page.tsx').then((part) => ({ default: part.VisitPage })))
const MapScreen = lazy(() => import('./map/map.tsx').then((part) => ({ default: part.MapScreen })))
const Me = lazy(() => import('./me/me.tsx').then((part) => ({ default: part.Me })))
const FurtherScreens = lazy(() => import('./further-screens.tsx').then((part) => ({ default: part.FurtherScreens })))

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
        <Route path="/me">
          <Me version={appVersion} update={update} />
        </Route>
        <Route>
          <FurtherScreens />
        </Route>
      </Switch>
    </Suspense>
  )
}
