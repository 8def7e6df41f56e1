import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Link } from 'wouter'
import { loggedAt } from '../../domain/logged-at.ts'
import type { Check } from '../../domain/spot-check/check.ts'
import type { VisitId } from '../../domain/visit.ts'
import { useToday } from '../record-book/today.ts'
import type { KnownVisit } from '../record-book/visits-by-id.ts'
import { dayWords, timeWords } from '../words/dates.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import { checkStateWords, listWords as words } from '../words/spot-check.ts'
import { CheckMark } from './check-mark.tsx'
import styles from './spot-check.module.css'
import { useNames } from './use-names.ts'

interface VisitHeadProps {
  /** Undefined where this device does not have it. */
  readonly known: KnownVisit | undefined
  readonly checks: ReadonlyMap<VisitId, Check>
  /** Where it stands in a list that can be leafed through. */
  readonly place?: { readonly visit: VisitId; readonly at: number; readonly all: readonly VisitId[]; readonly href: (visit: VisitId) => string }
  /** Beside a list the place is the heading; on a page of its own the page says it. */
  readonly titled?: boolean
}

/** When, where, whose, how it stands, and the way to the visits before and after it. */
export function VisitHead({ known, checks, place, titled }: VisitHeadProps) {
  const say = useSay()
  const language = useLanguage()
  const today = useToday()
  const names = useNames()
  if (!known) return <p>{say(words.unknown)}</p>
  const { version, visit } = known
  const logged = loggedAt(version)
  const state = checks.get(visit)?.state ?? 'unchecked'
  const [before, after] = place ? [place.all[place.at - 1], place.all[place.at + 1]] : []
  const when = [dayWords(version.day, language, today), logged === null ? '' : timeWords(logged)].join(' ').trim()
  return (
    <header className={styles['visitHead']}>
      <div>
        {titled && <h2 className={styles['visitTitle']}>{names.place(version.place)}</h2>}
        <p className={styles['parts']}>
          <span>{when}</span>
          <span>{names.area(version.area)}</span>
          <span>{names.worker(known.author)}</span>
        </p>
        <p className={styles['state']}>
          <CheckMark state={state} />
          <b>{say(checkStateWords[state])}</b>
        </p>
      </div>
      {place && (
        <nav className={styles['leaf']}>
          <span className={styles['note']}>{say(words.position, { n: place.at + 1, all: place.all.length })}</span>
          {before && (
            <Link href={place.href(before)} replace aria-label={say(words.earlier)} className={styles['step']}>
              <ChevronLeft />
            </Link>
          )}
          {after && (
            <Link href={place.href(after)} replace aria-label={say(words.next)} className={styles['step']}>
              <ChevronRight />
            </Link>
          )}
        </nav>
      )}
    </header>
  )
}
