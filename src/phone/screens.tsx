import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { MessagePage } from './message-page.tsx'
import { useUpdate } from './offline/update.ts'
import { useAccount } from './record-book/book.ts'
import { Today } from './today/today.tsx'
import { LinkButton } from './ui/button.tsx'
import { appVersion } from './version.ts'
import { app } from './words/app.ts'
import { useSay } from './words/say.tsx'

const LogVisit = lazy(() => import('./log-visit/log-visit.tsx').then((part) => ({ default: part.LogVisit })))
const Records = lazy(() => import('./records/records.tsx').then((part) => ({ default: part.Records })))
const VisitPage = lazy(() => import('./records/visit-page.tsx').then((part) => ({ default: part.VisitPage })))
const MapScreen = lazy(() => import('./map/map.tsx').then((part) => ({ default: part.MapScreen })))
const Roster = lazy(() => import('./roster/roster.tsx').then((part) => ({ default: part.Roster })))
const Me = lazy(() => import('./me/me.tsx').then((part) => ({ default: part.Me })))

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
        <Route path="/roster">
          <Roster />
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

/** The office's link opened once more: nothing is to be done, and the code in it stays unused. */
function SignedInAlready() {
  const say = useSay()
  const { name } = useAccount()
  return (
    <MessagePage framed title={say(app.signedInTitle)} note={say(app.signedInNote, { name })}>
      <LinkButton href="/">{say(app.toToday)}</LinkButton>
      <LinkButton href="/me" kind="quiet">
        {say(app.toMe)}
      </LinkButton>
    </MessagePage>
  )
}

function NotFound() {
  const say = useSay()
  return (
    <MessagePage framed title={say(app.notFoundTitle)} note={say(app.notFoundNote)}>
      <LinkButton href="/">{say(app.toToday)}</LinkButton>
    </MessagePage>
  )
}
