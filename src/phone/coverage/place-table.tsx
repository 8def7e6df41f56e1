import { useMemo } from 'react'
import { tableWords } from '../words/coverage.ts'
import { useSay } from '../words/say.tsx'
import { placesToGo } from './entries.ts'
import { EntryRows } from './entry-rows.tsx'
import styles from './list-page.module.css'
import { Pager, pageOf } from './pager.tsx'
import type { View } from './use-view.ts'

/** The last step down: the places themselves, what is not reached yet first. */
export function PlaceTable({ view }: { readonly view: View }) {
  const say = useSay()
  const entries = useMemo(() => placesToGo(view), [view])
  const page = pageOf(entries, view.query.page)
  return (
    <section className={styles['places']} aria-label={say(tableWords.expected)}>
      <EntryRows entries={page.entries} view={view} />
      <Pager view={view} page={page} />
    </section>
  )
}
