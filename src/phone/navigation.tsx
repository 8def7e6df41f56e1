import { Map, NotebookText, SquarePen, Sun, UserRound, type LucideIcon } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { Link, useLocation } from 'wouter'
import { AccountMark } from './account-mark.tsx'
import styles from './navigation.module.css'
import { useAccount } from './record-book/book.ts'
import { useCounts } from './record-book/counts.ts'
import { BrandMark } from './ui/brand-mark.tsx'
import { join } from './ui/join.ts'
import { frame } from './words/frame.ts'
import { useSay } from './words/say.tsx'
import { ui } from './words/ui.ts'

const OfficePlaces = lazy(() => import('./office-places.tsx').then((part) => ({ default: part.OfficePlaces })))

interface Place {
  readonly href: string
  readonly name: 'today' | 'map' | 'log' | 'records' | 'me'
  readonly Icon: LucideIcon
}

const places: readonly Place[] = [
  { href: '/', name: 'today', Icon: Sun },
  { href: '/map', name: 'map', Icon: Map },
  { href: '/log', name: 'log', Icon: SquarePen },
  { href: '/records', name: 'records', Icon: NotebookText },
  { href: '/me', name: 'me', Icon: UserRound },
]

/** Five places: along the bottom edge of a phone, the middle one for the thumb; at the left of a desktop. */
export function Navigation({ hiddenOnPhone }: { readonly hiddenOnPhone: boolean }) {
  const say = useSay()
  const [path] = useLocation()
  const { attention } = useCounts()
  const { role } = useAccount()
  return (
    <nav className={join(styles['navigation'], hiddenOnPhone && styles['hidden'])} aria-label={say(frame.navigation)}>
      <div className={styles['brand']}>
        <BrandMark />
        <span>{say(ui.appName)}</span>
      </div>
      <ul className={styles['places']}>
        {places.map(({ href, name, Icon }) => (
          <li key={href} className={styles['item']}>
            <Link
              href={href}
              className={join(styles['place'], name === 'log' && styles['log'])}
              aria-current={isHere(path, href) ? 'page' : undefined}
            >
              <span className={styles['icon']}>
                <Icon />
                {name === 'records' && attention > 0 && (
                  <b className={styles['badge']} aria-hidden="true">
                    {attention}
                  </b>
                )}
              </span>
              <span>{say(frame[name])}</span>
              {name === 'records' && attention > 0 && (
                <span className="visually-hidden">{say(frame.attention, { n: attention })}</span>
              )}
            </Link>
          </li>
        ))}
        <Suspense>{role !== 'worker' && <OfficePlaces path={path} />}</Suspense>
      </ul>
      <AccountMark />
    </nav>
  )
}

function isHere(path: string, href: string): boolean {
  return href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`)
}
