import { Fragment } from 'react'
import { Link } from 'wouter'
import type { RecordRow } from '../record-book/records.ts'
import { useTerritory } from '../record-book/territory.ts'
import { StatusWord } from '../ui/status-mark.tsx'
import { timeWords } from '../words/dates.ts'
import { loggedAt } from '../../domain/logged-at.ts'
import { placeName } from '../visit-words/place-name.ts'
import styles from './records.module.css'
import type { Speech } from '../visit-words/speech.ts'
import { summaryOf } from './summary.ts'

/** A record in the list: when, where, what came of it, and where it is now. */
export function RecordLine({ row, speech }: { readonly row: RecordRow; readonly speech: Speech }) {
  const territory = useTerritory()
  const { version, state, visit } = row
  const logged = loggedAt(version)
  return (
    <Link href={`/records/${visit}`} className={styles['row']}>
      <span className={styles['time']}>{logged !== null && timeWords(logged)}</span>
      <span className={styles['line']}>
        <span className={styles['words']}>
          <span className={styles['name']}>{placeName(version.place, territory, speech.say)}</span>
          <span className={styles['note']}>
            {summaryOf(version, speech).map((part, index) => (
              <Fragment key={index}>
                {index > 0 && ' '}
                <span className={styles['part']}>{part}</span>
              </Fragment>
            ))}
          </span>
        </span>
        <StatusWord state={state} />
      </span>
    </Link>
  )
}
