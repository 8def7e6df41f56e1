import { ClipboardCheck, FileSpreadsheet, FileText, Flag, Footprints, Grid2x2, Inbox, MapPinPlus, Smartphone, UsersRound } from 'lucide-react'
import { Link } from 'wouter'
import styles from './navigation.module.css'
import { useProposalsWaiting } from './proposals-waiting.ts'
import { office } from './words/office.ts'
import { proposals } from './words/proposals.ts'
import { useSay } from './words/say.tsx'

const places = [
  { href: '/coverage', name: office.coverage, Icon: Grid2x2 },
  { href: '/blind-spots', name: office.blindSpots, Icon: Footprints },
  { href: '/campaigns', name: office.campaigns, Icon: Flag },
  { href: '/spot-check', name: office.spotCheck, Icon: ClipboardCheck },
  { href: '/reports', name: office.reports, Icon: FileText },
  { href: '/registered', name: office.registered, Icon: Smartphone },
  { href: '/proposals', name: office.proposals, Icon: MapPinPlus },
  { href: '/attention', name: office.attention, Icon: Inbox },
  { href: '/people', name: office.people, Icon: UsersRound },
  { href: '/roster', name: office.roster, Icon: FileSpreadsheet },
] as const

/** What supervisor and county have besides the five places, on a desktop. A phone finds it under 我的. */
export function OfficePlaces({ path }: { readonly path: string }) {
  const say = useSay()
  const waiting = useProposalsWaiting()
  return places.map(({ href, name, Icon }) => (
    <li key={href} className={styles['office']}>
      <Link href={href} className={styles['place']} aria-current={path === href || path.startsWith(`${href}/`) ? 'page' : undefined}>
        <span className={styles['icon']}>
          <Icon />
          {href === '/proposals' && waiting > 0 && (
            <b className={styles['badge']} aria-hidden="true">
              {waiting}
            </b>
          )}
        </span>
        <span>{say(name)}</span>
        {href === '/proposals' && waiting > 0 && <span className="visually-hidden">{say(proposals.waiting, { n: waiting })}</span>}
      </Link>
    </li>
  ))
}
