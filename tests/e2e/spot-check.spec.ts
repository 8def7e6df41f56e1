import { expect, type Page } from '@playwright/test'
import { createHash } from 'node:crypto'
import { addDays, dayParts, localDay, monthOf } from '../../src/domain/day.ts'
import type { Place } from '../../src/domain/place.ts'
import { drawSample } from '../../src/domain/spot-check/draw.ts'
import type { VisitVersion } from '../../src/domain/visit.ts'
import { figureWords as coverageWords } from '../../src/phone/words/coverage.ts'
import { marks } from '../../src/phone/words/ui.ts'
import {
  checkStateWords,
  checkWords,
  disputeWords,
  drawWords,
  figureWords,
  ownWords,
  rateWords,
  signWords,
  spotCheck,
} from '../../src/phone/words/spot-check.ts'
import type { Seen } from '../support/client.ts'
import { test } from '../support/field-day.ts'
import { metHousehold } from '../support/visits.ts'
import { holding, zh } from '../support/words.ts'

const seed = '宾阳 7'
const sha256 = (text: string) => Promise.resolve(createHash('sha256').update(text, 'utf8').digest('hex'))

/** Drawn anew from what the server tells: the worker's visits of the last seven days that count. */
async function redraw({ versions }: Seen, worker: string, size: number): Promise<{ frame: number; visits: string[] }> {
  const today = localDay(Date.now())
  const frame = versions
    .filter(({ standing, version }) => standing === 'shown' && version.change !== 'withdrawn' && version.author === worker)
    .filter(({ version }) => version.day >= addDays(today, -6) && version.day <= today)
    .map(({ version }) => version.visit)
  return { frame: new Set(frame).size, visits: await drawSample(frame, size, seed, sha256) }
}

/** Of these visits one that alone covers its door, so that the door falls back when it does not count. */
function aloneAtItsDoor({ versions }: Seen, visits: readonly string[]) {
  const shown = versions.filter(({ standing, version }) => standing === 'shown' && version.change !== 'withdrawn')
  const since = addDays(localDay(Date.now()), -16)
  const found = shown.find(({ version: { visit, place, kind, outcome } }) => {
    const there = shown.filter(({ version }) => version.place === place && version.day >= since)
    return visits.includes(visit) && kind === 'household' && outcome === 'met' && there.length === 1
  })
  if (!found) throw new Error('every visit of the sample has another one at its door')
  return found.version
}

async function save(page: Page, act: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: act, exact: true }).tap()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: zh(checkWords.save) }).tap()
  await expect(sheet.getByRole('alert')).toHaveText(zh(checkWords.needReason))
  await sheet.getByRole('textbox').fill(reason)
  await sheet.getByRole('button', { name: zh(checkWords.save) }).tap()
  await sheet.waitFor({ state: 'hidden' })
}

/** Opens the coverage of an area: a start syncs, and the figures then move by themselves. */
async function openCoverage(page: Page, area: string): Promise<void> {
  await page.goto(`/coverage?area=${area}`)
  await page.getByRole('list', { name: zh(coverageWords.strip) }).waitFor()
}

/** Doors reached, as the strip of the coverage screen says. */
async function reached(page: Page): Promise<number> {
  const text = await page.getByRole('list', { name: zh(coverageWords.strip) }).getByRole('listitem').first().innerText()
  return Number(/([\d,]+) \/ /.exec(text)?.[1]?.replace(',', ''))
}

test('a visit drawn and doubted without signal stops counting, is answered, settled, and counts again', async ({ day }) => {
  test.setTimeout(300_000)
  const office = await day.client('supervisor')
  const before = await office.pull()
  const worker = day.seen.account.id
  const drawn = await redraw(before, worker, 10)
  const doubted = aloneAtItsDoor(before, drawn.visits)
  const door = day.seen.places.find(({ id }) => id === doubted.place)?.name ?? ''
  const standing = (seen: Seen) => seen.versions.findLast(({ version }) => version.visit === doubted.visit)?.standing

  const desk = await day.phone()
  let page = await desk.moveIn('supervisor')
  const grid = doubted.area
  await openCoverage(page, grid)
  const covered = await reached(page)

  await test.step('the sample is the one that anybody draws with this seed', async () => {
    await page.goto('/spot-check')
    await page.getByRole('link', { name: zh(spotCheck.draw) }).tap()
    await page.getByLabel(zh(drawWords.worker)).selectOption(worker)
    await expect(page.getByText(zh(drawWords.frame, { n: drawn.frame }))).toBeVisible()
    const size = page.getByRole('spinbutton')
    await size.fill('10')
    await page.getByRole('textbox', { name: zh(drawWords.seed) }).fill(seed)
    await page.getByRole('button', { name: zh(drawWords.go, { n: 10 }) }).tap()
    const links = page.getByRole('main').locator('a[href*="visit="]')
    await expect(links).toHaveCount(10)
    const hrefs = await links.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get('visit')))
    expect(hrefs).toEqual(drawn.visits)
  })

  await day.loseSignal()
  await page.reload()
  await test.step('walked without signal: one confirmed, one not reached, one doubted', async () => {
    const other = drawn.visits.filter((visit) => visit !== doubted.visit)
    const sample = page.url()
    await page.goto(`${sample}?visit=${other[0]}`)
    await page.getByRole('button', { name: zh(checkWords.confirm), exact: true }).tap()
    await expect(page.getByText(zh(checkWords.saved, { state: zh(checkStateWords.confirmed) }))).toBeVisible()
    await page.goto(`${sample}?visit=${other[1]}`)
    await save(page, zh(checkWords.notReachable), '没人在家')
    await page.goto(`${sample}?visit=${doubted.visit}`)
    await save(page, zh(checkWords.dispute), '住户说那天没有来过')
    await page.goto(sample)
    await expect(page.getByRole('link', { name: holding(zh(figureWords.left), '7') })).toBeVisible()
    await expect(page.getByText(zh(rateWords.of, { known: 2, n: 1 }))).toBeVisible()
    await page.getByRole('link', { name: holding(zh(figureWords.disputed), '1') }).tap()
    const rows = page.getByRole('main').locator('a[href*="visit="]')
    await expect(rows).toHaveCount(1)
    await expect(rows).toContainText(door)
  })

  await day.regainSignal()
  page = await desk.open('/spot-check?tab=disputes')
  await office.pullUntil((seen) => standing(seen) === 'disputed')
  await openCoverage(page, grid)
  await expect.poll(() => reached(page), { timeout: 90_000 }).toBe(covered - 1)

  const phone = await day.phone()
  let own = await phone.signInDemo('worker')
  await test.step('the worker sees that it counts no more, and why, and answers', async () => {
    await own.goto(`/map?place=${doubted.place}`)
    await expect(own.getByRole('region', { name: holding(door) }).getByText(zh(marks.covered), { exact: true })).toHaveCount(0)
    await own.goto(`/records/${doubted.visit}`)
    await own.getByRole('link', { name: holding(zh(checkStateWords.disputed)) }).tap()
    await expect(own.getByText('住户说那天没有来过')).toBeVisible()
    await expect(own.getByRole('button', { name: zh(checkWords.stands), exact: true })).toHaveCount(0)
    const field = own.getByRole('textbox', { name: zh(ownWords.answer) })
    await field.fill('是他儿子开的门，电话 13812345678')
    await own.getByRole('button', { name: zh(checkWords.strike) }).tap()
    await own.getByRole('button', { name: zh(ownWords.send) }).tap()
    await expect(own.getByText(zh(ownWords.sent))).toBeVisible()
  })

  await test.step('the supervisor reads the answer and settles it', async () => {
    await page.goto('/spot-check?tab=disputes')
    const row = page.getByRole('link', { name: holding(door, '是他儿子开的门') })
    await expect(async () => {
      await page.reload()
      await expect(row).toBeVisible({ timeout: 5000 })
    }).toPass({ timeout: 60_000 })
    await expect(row).not.toContainText('13812345678')
    await row.tap()
    await save(page, zh(checkWords.stands), '说明讲得通')
    await expect(page.getByText(zh(checkStateWords.upheld)).first()).toBeVisible()
  })

  await office.pullUntil((seen) => standing(seen) === 'shown')
  await openCoverage(page, grid)
  await expect.poll(() => reached(page), { timeout: 90_000 }).toBe(covered)
  own = await phone.open('/spot-check')
  await expect(own.getByRole('link', { name: holding(door, zh(checkStateWords.upheld)) })).toBeVisible({ timeout: 60_000 })
  await own.goto(`/map?place=${doubted.place}`)
  await expect(own.getByRole('region', { name: holding(door) }).getByText(zh(marks.covered), { exact: true })).toBeVisible()
  await page.goto('/spot-check?tab=disputes')
  await expect(page.getByRole('heading', { name: zh(disputeWords.none) })).toBeVisible()
})

test('a worker has neither samples nor signs, and sees no check of a colleague', async ({ day }) => {
  const phone = await day.phone()
  const page = await phone.signInDemo('worker')
  for (const path of ['/spot-check', '/spot-check/draw', '/spot-check?tab=signs']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { name: zh(ownWords.none) })).toBeVisible()
    await expect(page.getByRole('link', { name: zh(spotCheck.draw) })).toHaveCount(0)
  }
  const colleague = day.seen.versions.find(({ version }) => version.author !== day.seen.account.id)
  await page.goto(`/spot-check/visit/${colleague?.version.visit ?? 'none'}`)
  await expect(page.getByRole('heading', { name: zh(spotCheck.missing) })).toBeVisible()
})

test('what is worth a look is said as a fact, opens the visits behind it, and names nobody who just worked', async ({ day }) => {
  const worker = await day.client('worker')
  // A day of last month, so that it is the same one at whatever hour, and on whichever day of a month, this runs.
  const middle = addDays(addDays(monthOf(localDay(Date.now())).from, -1), -14)
  const { year, month, date } = dayParts(middle)
  const at = (seconds: number) => ({ at: Date.UTC(year, month - 1, date, 4) + seconds * 1000, day: middle })
  const [quick, next, last, away, old, plain] = ['12组 37号', '12组 38号', '12组 40号', '12组 41号', '12组 42号', '12组 43号'].map((name) => day.place(name)) as [Place, Place, Place, Place, Place, Place]
  const log = (place: Place, n: number, changes: Partial<VisitVersion>) => metHousehold(place, day.seen.account.id, n, changes)
  // Half a kilometre north of its door.
  const position = { latitude: away.latitude + 0.0045, longitude: away.longitude, accuracy: 12, age: 3 }
  await worker.push([
    log(quick, 1, at(0)),
    log(next, 2, at(14)),
    log(last, 3, at(27)),
    log(away, 4, { ...at(200), position }),
    log(old, 5, { day: 19800106, at: Date.UTC(1980, 0, 6, 2) }),
    log(plain, 6, at(400)),
  ])

  const phone = await day.phone({ screen: { width: 1440, height: 900 } })
  const page = await phone.signInDemo('supervisor')
  await phone.open('/spot-check?tab=signs')
  await page.getByRole('button', { name: '上月' }).click()
  const entry = (kind: 'fast' | 'far' | 'clock', fact: string) => page.getByRole('region', { name: holding(zh(signWords[kind])) }).getByRole('group').filter({ hasText: fact })
  const fast = entry('fast', zh(signWords.fastFact, { n: 3, seconds: 27 }))
  await fast.locator('summary').click()
  for (const place of [quick, next, last]) await expect(fast.getByRole('link', { name: holding(place.name) })).toBeVisible()
  const far = entry('far', zh(signWords.farFact, { place: away.name, metres: 500, accuracy: 12 }))
  await expect(far).toBeVisible()
  await entry('clock', '1980年1月6日 10:00').locator('summary').click()
  await expect(page.getByRole('link', { name: holding(old.name) })).toBeVisible()
  await expect(page.getByRole('group').filter({ hasText: plain.name })).toHaveCount(0)

  await fast.getByRole('link', { name: holding(next.name) }).click()
  await expect(page.getByRole('heading', { name: holding(next.name) }).first()).toBeVisible()
  await page.goBack()
  await page.getByRole('button', { name: '本月' }).click()
  await expect(fast).toHaveCount(0)
  // A wrong clock puts its visit on any day, so it is told whichever days are asked for.
  await expect(entry('clock', '1980年1月6日 10:00')).toBeVisible()
})
