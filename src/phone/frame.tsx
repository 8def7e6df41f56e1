import { Fragment, lazy, Suspense, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import styles from './frame.module.css'
import { Navigation } from './navigation.tsx'
import { useUpdate } from './offline/update.ts'
import { useBook } from './record-book/book.ts'
import { useTerritory } from './record-book/territory.ts'
import { join } from './ui/join.ts'
import { frame } from './words/frame.ts'
import { useSay } from './words/say.tsx'

// Not kept on every phone: where it cannot be fetched the work goes on.
const PinDemand = lazy(() => import('./pin/pin-demand.tsx').then((part) => ({ default: part.PinDemand }), () => ({ default: Fragment })))
const UpdateOffer = lazy(() => import('./update-offer.tsx').then((part) => ({ default: part.UpdateOffer })))

/** What stands around every screen: the five places, the mark of the demo, the offer of a new version. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const say = useSay()
  const [path] = useLocation()
  const { sealing } = useBook()
  const office = useTerritory()?.office
  const demo = office?.demo
  const filling = isFilling(path)
  const update = useUpdate()
  return (
    <div className={join(styles['frame'], demo && styles['demo'], filling && styles['filling'])}>
      <a className={styles['skip']} href="#content">
        {say(frame.skip)}
      </a>
      <Navigation hiddenOnPhone={filling} />
      {demo && (
        <header className={styles['strip']}>
          <b>{say(frame.demo)}</b> {say(frame.demoNote)}
        </header>
      )}
      <main id="content" tabIndex={-1} className={styles['content']}>
        {office?.lock?.required && !sealing && !filling ? (
          <Suspense>
            <PinDemand>{children}</PinDemand>
          </Suspense>
        ) : (
          children
        )}
      </main>
      {update.waiting && !filling && (
        <Suspense>
          <UpdateOffer apply={update.apply} />
        </Suspense>
      )}
    </div>
  )
}

/** A form has its own bar at the bottom, and nothing else there to press by mistake. */
function isFilling(path: string): boolean {
  return path === '/log' || path.endsWith('/correct')
}
