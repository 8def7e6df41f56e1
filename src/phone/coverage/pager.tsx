import { LinkButton } from '../ui/button.tsx'
import { listWords as words } from '../words/coverage.ts'
import { useSay } from '../words/say.tsx'
import styles from './list-page.module.css'
import { hrefOf, type List } from './query.ts'
import type { View } from './use-view.ts'

/** More rows than this on one page would be slow to draw on a phone. */
export const perPage = 100

export interface Page<T> {
  readonly entries: readonly T[]
  readonly number: number
  readonly pages: number
}

/** A page that is not there is the last one. */
export function pageOf<T>(entries: readonly T[], wanted: number): Page<T> {
  const pages = Math.max(1, Math.ceil(entries.length / perPage))
  const number = Math.min(wanted, pages)
  return { entries: entries.slice((number - 1) * perPage, number * perPage), number, pages }
}

export function Pager({ view, page, list }: { readonly view: View; readonly page: Page<unknown>; readonly list?: List }) {
  const say = useSay()
  const { number, pages } = page
  if (pages === 1) return null
  const to = (wanted: number) => hrefOf(view.query, { page: wanted }, list)
  return (
    <nav className={styles['pager']} aria-label={say(words.pageOf, { page: number, pages })}>
      {number > 1 && (
        <LinkButton kind="quiet" href={to(number - 1)}>
          {say(words.earlier)}
        </LinkButton>
      )}
      <span>{say(words.pageOf, { page: number, pages })}</span>
      {number < pages && (
        <LinkButton kind="quiet" href={to(number + 1)}>
          {say(words.next)}
        </LinkButton>
      )}
    </nav>
  )
}
