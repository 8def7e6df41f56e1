import { useEffect, useMemo } from 'react'
import type { AuditEntry } from '../../domain/audit.ts'
import { localDay } from '../../domain/day.ts'
import { useBook } from '../record-book/book.ts'
import { useKnownPeople } from '../record-book/people.ts'
import { useTerritory } from '../record-book/territory.ts'
import { useToday } from '../record-book/today.ts'
import { askForPeople } from '../sync/known-people.ts'
import { audit as words, auditKindWords } from '../words/audit.ts'
import { dayWords, timeWords } from '../words/dates.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import styles from './audit.module.css'
import { actorWords, detailWords, subjectWords } from './entry-words.ts'

const heads = [words.when, words.who, words.what, words.about, words.detail]

/** A row an entry on a desk, a card an entry on a phone. */
export function AuditTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const say = useSay()
  const language = useLanguage()
  const today = useToday()
  const names = useNames()
  const seen = { names, say, moment: (at: number) => `${dayWords(localDay(at), language, today)} ${timeWords(at)}` }
  return (
    <table className={styles['table']} aria-label={say(words.table)}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head.en} scope="col">
              {say(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={`${entry.town} ${entry.number}`}>
            <td className={styles['when']}>{seen.moment(entry.at)}</td>
            <td>{actorWords(entry, names, say)}</td>
            <td className={entry.kind === 'refused' ? styles['refused'] : styles['kind']}>{say(auditKindWords[entry.kind])}</td>
            <td className={styles['about']}>{subjectWords(entry, names, say)}</td>
            <td className={styles['detail']}>{detailWords(entry, say).join(language === 'en' ? '; ' : '；')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Of accounts, as the office last told, and of areas. */
function useNames(): ReadonlyMap<string, string> {
  const book = useBook()
  const people = useKnownPeople()?.known?.people
  const areas = useTerritory()?.areas
  useEffect(() => void askForPeople(book), [book])
  return useMemo(() => {
    const found = new Map(people?.map(({ id, name }) => [id, name]))
    for (const { code, shortName } of areas?.values() ?? []) found.set(code, shortName)
    return found
  }, [people, areas])
}
