import { mkdir } from 'node:fs/promises'
import { isLocalDay, localDay, type LocalDay } from '../domain/day.ts'
import { argumentsOf, giveUp, say, settingsFor } from './command.ts'
import { openStore, placeOf } from './open-store.ts'
import { begunDemo, demoState, isVacant, seedDemo, type SeedProgress } from './seed-demo.ts'

// npm run demo -- [--county] [--day 2026-09-17] [--data FOLDER]
const values = argumentsOf({ county: { type: 'boolean', default: false }, day: { type: 'string' }, data: { type: 'string' } })
const config = settingsFor(values.data)
const place = placeOf(config)
const day = values.day === undefined ? null : readDay(values.day)
await mkdir(config.data, { recursive: true })
const store = await openStore(config).catch((error: Error) => giveUp(error.message))
const begun = await begunDemo(store)
if (begun === null && !(await isVacant(store))) {
  giveUp(`${place} holds an office of its own. Give an empty folder: npm run demo -- --data FOLDER`)
}
if (begun !== null && day !== null && begun.lastDay !== day) {
  giveUp(`${place} holds the demo of ${sayDay(begun.lastDay)}. Give another folder: npm run demo -- --data FOLDER`)
}
const scope = values.county ? 'county' : 'town'
if ((await demoState(store)) !== 'complete' || (scope === 'county' && begun?.scope === 'town')) {
  const now = Date.now()
  // For a day that was asked for, the bytes depend on the day alone; today ends now.
  const ends = day === null ? { lastDay: localDay(now), until: now } : { lastDay: day }
  await seedDemo(store, { scope, ...ends, onProgress: sayProgress })
}
const made = await begunDemo(store)
const { areas, places, visits, accounts } = await store.counts()
await store.close()
say(`Demo county, a year up to ${sayDay(made?.lastDay ?? 0)}, in ${place}`)
say(`${count(areas)} areas · ${count(places)} places · ${count(visits)} visits · ${count(accounts)} accounts`)

function readDay(text: string): LocalDay {
  const number = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Number(text.replaceAll('-', '')) : 0
  return isLocalDay(number) ? number : giveUp(`--day should be a day such as 2026-09-17, and is ${text}`)
}

function sayDay(value: LocalDay): string {
  return String(value).replace(/(....)(..)(..)/, '$1-$2-$3')
}

/** Some twenty lines, however many villages. */
function sayProgress({ villagesDone, villages, places: placed, versions }: SeedProgress): void {
  const step = Math.ceil(villages / 20)
  if (villagesDone % step !== 0 && villagesDone !== villages) return
  say(`${villagesDone} of ${villages} villages · ${count(placed)} places · ${count(versions)} versions of visits`)
}

function count(number: number): string {
  return number.toLocaleString('en')
}
