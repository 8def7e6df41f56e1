import { UsersRound } from 'lucide-react'
import { Link } from 'wouter'
import styles from './navigation.module.css'
import { office } from './words/office.ts'
import { useSay } from './words/say.tsx'

/** What supervisor and county have besides the five places, on a desktop. A phone finds it under 我的. */
export function OfficePlaces({ path }: { readonly path: string }) {
  const say = useSay()
  return (
    <li className={styles['office']}>
      <Link href="/people" className={styles['place']} aria-current={path === '/people' ? 'page' : undefined}>
        <span className={styles['icon']}>
          <UsersRound />
        </span>
        <span>{say(office.people)}</span>
      </Link>
    </li>
  )
}
