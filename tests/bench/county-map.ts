import type { Page } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { demoOffice, demoVillages } from '../../src/demo/county.ts'
import { localDay } from '../../src/domain/day.ts'
import { groupBy } from '../../src/domain/group-by.ts'
import type { Point } from '../../src/domain/place.ts'
import type { CountyContents } from './county/contents.ts'
import type { Task, Who } from './county/county.tsx'
import type { View } from './county/map-under-test.ts'
import type { Watched } from './county/watch.ts'
import { folderOf } from './build-page.ts'
import { inBenchPage } from './in-bench-page.ts'
import { compared, limited, median, type Measure } from './measure.ts'

const rounds = 3
/** Milliseconds; frames of a map that follows the finger. */
const longestFrame = 50

const wholeCounty: View = { centre: { latitude: 23.2, longitude: 108.85 }, zoom: 10 }
/** Doors as dots, then one by one. */
const nearZooms = [13, 16]

/**
 * 220,000 places with a year of visits on the screen of the app, and drawn the usual way: clusters by supercluster,
 * circles on Leaflet's canvas. In turns, in one page, with a quarter of this machine's speed.
 */
export async function countyMap(): Promise<Measure[]> {
  const seen = { app: new Map<string, Watched[]>(), plain: new Map<string, Watched[]>() }
  const note = (who: Who, what: string, watched: Watched) => {
    seen[who].set(what, [...(seen[who].get(what) ?? []), watched])
  }
  const contents = wholeYear()
  const centre = thickOfIt(contents.places)
  const prepare = async (page: Page) => {
    await writeFile(join(folderOf('county'), 'county.json'), JSON.stringify(contents))
    await page.evaluate(() => county.load())
  }
  const work = async (page: Page) => {
    for (let round = 0; round < rounds; round++) {
      for (const who of ['app', 'plain'] as const) {
        const act = (task: Task) =>
          page.evaluate((each) => county.act(each), task).catch((cause: unknown) => {
            throw new Error(`${who}: ${task}`, { cause })
          })
        const open = (at: View) => page.evaluate(([drawer, view]) => county.open(drawer, view), [who, at] as const)
        note(who, 'first-draw', await open(wholeCounty))
        for (const zoom of nearZooms) {
          await open({ centre, zoom })
          note(who, 'pan', await act('drag'))
          for (const task of ['zoomIn', 'zoomOut'] as const) note(who, 'zoom', await act(task))
          for (const task of ['kind', 'month'] as const) note(who, 'filter', await act(task))
        }
      }
    }
  }
  await inBenchPage({ page: 'county', prepare, work })
  const took = (who: Who, what: string) => median((seen[who].get(what) ?? []).map((watched) => watched.took))
  const slowFrame = (who: Who, what: string) => percentile95((seen[who].get(what) ?? []).flatMap(({ frames }) => frames))
  const pair = (what: string, of: typeof took) => ({ value: of('app', what), baseline: of('plain', what) })
  return [
    compared({ name: 'county-map-first-draw', unit: 'ms', budget: 1, ...pair('first-draw', took) }),
    ...['pan', 'zoom'].flatMap((what) => [
      compared({ name: `county-map-${what}`, unit: 'ms a frame, 95th percentile', budget: 1, ...pair(what, slowFrame) }),
      limited(`county-map-${what}-frame`, slowFrame('app', what), 'ms a frame, 95th percentile', longestFrame),
    ]),
    compared({ name: 'county-map-filter', unit: 'ms', budget: 1, ...pair('filter', took) }),
    limited('county-map-filter-frame', slowFrame('app', 'filter'), 'ms a frame, 95th percentile', longestFrame),
  ]
}

function percentile95(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN
}

/** Where most doors stand together, so that every view has something to draw. */
function thickOfIt(places: CountyContents['places']): Point {
  const corner = (degrees: number) => Math.floor(degrees * 100)
  const cells = groupBy(places, ({ latitude, longitude }) => `${corner(latitude)} ${corner(longitude)}`)
  const [most = []] = [...cells.values()].sort((a, b) => b.length - a.length)
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  return { latitude: mean(most.map(({ latitude }) => latitude)), longitude: mean(most.map(({ longitude }) => longitude)) }
}

/** All towns of the demo county with the marks that its year of visits leaves. */
function wholeYear(): CountyContents {
  const lastDay = localDay(Date.now())
  const { areas, campaigns } = demoOffice({ lastDay })
  const villages = [...demoVillages({ scope: 'county', lastDay })]
  const shown = new Map(villages.flatMap(({ versions }) => versions.map(({ version }) => [version.visit, version] as const)))
  const marks = new Map<string, CountyContents['marks'][number][1]>()
  for (const { visit, place, day, outcome, author, change } of shown.values()) {
    if (change !== 'withdrawn') marks.set(place, [...(marks.get(place) ?? []), { visit, day, outcome, author }])
  }
  return {
    areas: [...areas, ...villages.flatMap(({ grids }) => grids)],
    campaigns,
    places: villages.flatMap(({ places }) => places),
    marks: [...marks],
  }
}
