import { ClipboardCheck, FileSpreadsheet, FileText, Flag, Footprints, Grid2x2, Inbox, MapPinPlus, ScrollText, Smartphone, UsersRound } from 'lucide-react'
import { mayReadAudit } from '../../domain/audit.ts'
import { maySeePeople } from '../../domain/people.ts'
import { useAccount } from '../record-book/book.ts'
import { ListRow } from '../ui/list-row.tsx'
import { me as words } from '../words/me.ts'
import { useSay } from '../words/say.tsx'

/** Screens that a phone reaches from here alone: those of the office, and what the office asks of a worker. */
const ways = [
  { href: '/coverage', Icon: Grid2x2, title: words.coverage, note: words.coverageNote, for: 'office' },
  { href: '/blind-spots', Icon: Footprints, title: words.blindSpots, note: words.blindSpotsNote, for: 'office' },
  { href: '/rounds', Icon: Footprints, title: words.rounds, note: words.roundsNote, for: 'worker' },
  { href: '/campaigns', Icon: Flag, title: words.campaigns, note: words.campaignsNote, for: 'all' },
  { href: '/spot-check', Icon: ClipboardCheck, title: words.spotCheck, note: words.spotCheckOffice, for: 'office' },
  { href: '/spot-check', Icon: ClipboardCheck, title: words.spotCheck, note: words.spotCheckWorker, for: 'worker' },
  { href: '/reports', Icon: FileText, title: words.reports, note: words.reportsNote, for: 'office' },
  { href: '/proposals', Icon: MapPinPlus, title: words.toDecide, note: words.toDecideNote, for: 'office' },
  { href: '/proposals', Icon: MapPinPlus, title: words.proposals, note: words.proposalsNote, for: 'worker' },
  { href: '/registered', Icon: Smartphone, title: words.registered, note: words.registeredNote, for: 'office' },
  { href: '/attention', Icon: Inbox, title: words.toAttend, note: words.toAttendNote, for: 'office' },
  { href: '/people', Icon: UsersRound, title: words.people, note: words.peopleNote, for: 'office' },
  { href: '/audit', Icon: ScrollText, title: words.audit, note: words.auditNote, for: 'county' },
  { href: '/roster', Icon: FileSpreadsheet, title: words.roster, note: words.rosterNote, for: 'office' },
] as const

export function Ways() {
  const say = useSay()
  const account = useAccount()
  const sides: readonly string[] = ['all', maySeePeople(account) ? 'office' : 'worker', ...(mayReadAudit(account) ? ['county'] : [])]
  return ways
    .filter((way) => sides.includes(way.for))
    .map(({ href, Icon, title, note }) => <ListRow key={href} icon={<Icon />} title={say(title)} note={say(note)} href={href} />)
}
