import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { MessagePage } from './message-page.tsx'
import { app } from './words/app.ts'
import { useSay } from './words/say.tsx'

const SignIn = lazy(() => import('./sign-in/sign-in.tsx').then((part) => ({ default: part.SignIn })))
const Join = lazy(() => import('./sign-in/join.tsx').then((part) => ({ default: part.Join })))

/** Before anybody has signed in: the doorway, by a code typed in or by the office's link. */
export function SignedOut() {
  const say = useSay()
  return (
    <Suspense fallback={<MessagePage title={say(app.opening)} />}>
      <Switch>
        <Route path="/join/:code">{({ code }) => <Join code={code} />}</Route>
        <Route>
          <SignIn />
        </Route>
      </Switch>
    </Suspense>
  )
}
