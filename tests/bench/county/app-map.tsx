import { createRoot, type Root } from 'react-dom/client'
import type { RecordBook } from '../../../src/phone/record-book/book.ts'
import { BookProvider } from '../../../src/phone/record-book/book.ts'
import type { Territory } from '../../../src/phone/record-book/territory.ts'
import { CoverageMap } from '../../../src/phone/map/coverage-map.tsx'
import { remember } from '../../../src/phone/map/remembered.ts'
import type { MapUnderTest } from './map-under-test.ts'

/** The whole screen of the app, head, legend and all. */
export function appMap(book: RecordBook, territory: Territory): MapUnderTest {
  const account = book.account.id
  let root: Root | null = null
  let pane: HTMLElement | null = null
  const choose = (order: number, value: string) => {
    const select = pane?.querySelectorAll('select')[order]
    if (!select) throw new Error('no list of choices')
    select.value = value
    if (select.value !== value) throw new Error(`no choice ${value}`)
    select.dispatchEvent(new Event('change', { bubbles: true }))
  }
  return {
    open(element, { centre, zoom }) {
      remember(account, { view: { centre, zoom }, kind: null, period: 'year', hidden: new Set(), chosen: null })
      pane = element
      root = createRoot(element)
      root.render(
        <BookProvider value={book}>
          <CoverageMap account={account} territory={territory} />
        </BookProvider>,
      )
    },
    element() {
      const map = pane?.querySelector<HTMLElement>('.leaflet-container')
      if (!map) throw new Error('no map')
      return map
    },
    filterKind: (kind) => choose(0, kind ?? ''),
    filterPeriod: (period) => choose(1, period),
    close: () => root?.unmount(),
  }
}
