import { localDay } from '../../../src/domain/day.ts'
import { openBook, type RecordBook } from '../../../src/phone/record-book/book.ts'
import '../../../src/phone/ui/tokens.css'
import '../../../src/phone/ui/base.css'
import { appMap } from './app-map.tsx'
import { clusterMap } from './cluster-map.ts'
import { territoryOf, type CountyContents } from './contents.ts'
import { drag, zoom } from './hands.ts'
import type { MapUnderTest, View } from './map-under-test.ts'
import { nextFrame, watch, type Watched } from './watch.ts'

export type Who = 'app' | 'plain'
const tasks = {
  drag: (map) => drag(map.element()),
  zoomIn: (map) => zoom(map.element(), 'in'),
  zoomOut: (map) => zoom(map.element(), 'out'),
  kind: (map) => map.filterKind('household'),
  allKinds: (map) => map.filterKind(null),
  month: (map) => map.filterPeriod('month'),
  year: (map) => map.filterPeriod('year'),
} satisfies Record<string, (map: MapUnderTest) => void | Promise<void>>
export type Task = keyof typeof tasks

/** What the bench calls in its page. */
export interface CountyPage {
  /** Fetches the county that the bench has made. */
  load(): Promise<void>
  /** A map in an empty pane, from what is in memory. */
  open(who: Who, at: View): Promise<Watched>
  act(task: Task): Promise<Watched>
}

declare global {
  var county: CountyPage
}

let book: RecordBook
let contents: CountyContents
let map: MapUnderTest | null = null

globalThis.county = {
  async load() {
    contents = (await (await fetch('/county.json')).json()) as CountyContents
    book = await openBook({ id: 'bench', name: 'Bench', role: 'county', areas: ['450126000000'], demo: true })
    await new Promise<void>((resolve) => {
      book.territory.subscribe(resolve)
    })
  },
  async open(who, at) {
    map?.close()
    const pane = document.querySelector<HTMLElement>('#pane')
    if (!pane) throw new Error('no pane')
    pane.replaceChildren()
    pane.style.cssText = 'position: fixed; inset: 0'
    const territory = territoryOf(contents)
    map = who === 'app' ? appMap(book, territory) : clusterMap(territory, localDay(Date.now()))
    await nextFrame()
    return watch(() => map?.open(pane, at))
  },
  act(task) {
    if (!map) throw new Error('no map is open')
    const on = map
    return watch(() => tasks[task](on))
  },
}
