import { loggedAt } from '../../domain/logged-at.ts'
import type { Sign } from '../../domain/signs.ts'
import type { Check } from '../../domain/spot-check/check.ts'
import type { VisitId } from '../../domain/visit.ts'
import { useToday } from '../record-book/today.ts'
import type { KnownVisit } from '../record-book/visits-by-id.ts'
import { Card } from '../ui/card.tsx'
import { Distance } from '../ui/distance.tsx'
import { ListRow } from '../ui/list-row.tsx'
import { dayWords, timeWords } from '../words/dates.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import { checkStateWords, listWords as words, signWords } from '../words/spot-check.ts'
import { CheckMark } from './check-mark.tsx'
import styles from './spot-check.module.css'
import { useNames } from './use-names.ts'

interface CheckRowsProps {
  /** Null while they are read. */
  readonly known: ReadonlyMap<VisitId, KnownVisit> | null
  readonly visits: readonly VisitId[]
  readonly checks: ReadonlyMap<VisitId, Check>
  readonly href: (visit: VisitId) => string
  readonly metres?: ReadonlyMap<VisitId, number> | undefined
  readonly signs?: ReadonlyMap<VisitId, readonly Sign[]> | undefined
  /** The one that is open beside the list. */
  readonly chosen?: VisitId | null
  /** False where all are of one worker, who is named above. */
  readonly named?: boolean
  /** Lines more on a visit, as the worker’s answer. */
  readonly more?: (visit: VisitId) => readonly string[]
}

/** Visits to check or checked: where, when, whose, how it stands; each opens itself. */
export function CheckRows({ known, visits, checks, href, metres, signs, chosen, named = true, more }: CheckRowsProps) {
  const say = useSay()
  const language = useLanguage()
  const today = useToday()
  const names = useNames()
  if (!known) return null
  if (visits.length === 0) return <p className={styles['note']}>{say(words.none)}</p>
  return (
    <Card flush>
      <ul>
        {visits.map((visit) => {
          const found = known.get(visit)
          const state = checks.get(visit)?.state ?? 'unchecked'
          const away = metres?.get(visit)
          const logged = found ? loggedAt(found.version) : null
          const when = found && [dayWords(found.version.day, language, today), logged === null ? '' : timeWords(logged)].join(' ').trim()
          return (
            <li key={visit} className={visit === chosen ? styles['chosen'] : undefined} aria-current={visit === chosen || undefined}>
              <ListRow
                icon={<CheckMark state={state} />}
                title={found ? names.place(found.version.place) : say(words.unknown)}
                note={
                  <>
                    <span className={styles['parts']}>
                      {found && <span>{when}</span>}
                      {found && <span>{names.area(found.version.area)}</span>}
                    </span>
                    <span className={styles['parts']}>
                      <b className={styles[state]}>{say(checkStateWords[state])}</b>
                      {found && named && <span>{names.worker(found.author)}</span>}
                    </span>
                    {[...new Set(signs?.get(visit)?.map(({ is }) => is))].map((is) => (
                      <span key={is} className={styles['sign']}>
                        {say(signWords[is])}
                      </span>
                    ))}
                    {more?.(visit).map((line) => (
                      <span key={line} className={styles['part']}>
                        {line}
                      </span>
                    ))}
                  </>
                }
                aside={away === undefined ? undefined : <Distance metres={away} />}
                href={href(visit)}
              />
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
