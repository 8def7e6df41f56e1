import type { Page } from '@playwright/test'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Place } from '../../src/domain/place.ts'
import type { VisitId } from '../../src/domain/visit.ts'
import { answerWords, logVisit, noteWords, photoWords, placeWords, reasonWords, savedWords } from '../../src/phone/words/log-visit.ts'
import { visit as visitWords } from '../../src/phone/words/records.ts'
import { today } from '../../src/phone/words/today.ts'
import { outcomeWords } from '../../src/phone/words/visits.ts'
import type { CameraPhoto } from './camera-photo.ts'
import { holding, zh } from './words.ts'

/* What a grid worker does with a thumb. Each step resolves when the screen shows that it is done. */

export async function startLogAt(page: Page, place: Place): Promise<void> {
  await page.goto(`/log?place=${place.id}`)
  await page.getByRole('button', { name: zh(logVisit.save) }).waitFor()
}

/** Opens the log from wherever one is and finds the place by its words. */
export async function startLogBySearch(page: Page, query: string, name: string): Promise<void> {
  await page.goto('/log')
  await page.getByRole('button', { name: holding(zh(placeWords.change)) }).tap()
  const sheet = page.getByRole('dialog', { name: zh(placeWords.sheetTitle) })
  await sheet.getByRole('searchbox', { name: zh(placeWords.search) }).fill(query)
  // Its own name, right after its mark: doors tell the village around them further on.
  await sheet.getByRole('button', { name: new RegExp(String.raw`^\S+ ${name} `) }).first().tap()
  await sheet.waitFor({ state: 'hidden' })
}

/** The first door of the list on the today screen. */
export async function tapNearestDoor(page: Page): Promise<void> {
  const list = page.getByRole('region', { name: zh(today.nearest) })
  await list.getByRole('link', { name: /号/ }).first().tap()
  await page.getByRole('button', { name: zh(logVisit.save) }).waitFor()
}

export async function chooseOutcome(page: Page, outcome: keyof typeof outcomeWords): Promise<void> {
  await page.getByRole('radio', { name: zh(outcomeWords[outcome]) }).locator('..').tap()
}

export async function chooseActivity(page: Page, name: string): Promise<void> {
  await page.getByRole('region', { name: zh(answerWords.activities) }).getByRole('button', { name }).tap()
}

export async function addPhoto(page: Page, ...added: CameraPhoto[]): Promise<void> {
  const photos = page.getByRole('region', { name: zh(photoWords.title) })
  const there = await photos.getByRole('img').count()
  const choosing = page.waitForEvent('filechooser')
  await photos.getByRole('button', { name: zh(photoWords.pick) }).tap()
  // As files: large ones take the browser long to be told byte by byte.
  const album = await mkdtemp(join(tmpdir(), 'gridwalk-album-'))
  for (const { name, buffer } of added) await writeFile(join(album, name), buffer)
  await (await choosing).setFiles(added.map(({ name }) => join(album, name)))
  await photos.getByRole('img').nth(there + added.length - 1).waitFor({ timeout: 60_000 })
  await rm(album, { recursive: true })
}

export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: zh(logVisit.save) }).tap()
  await page.getByRole('heading', { level: 1, name: zh(savedWords.title) }).waitFor()
}

/** A met household, saved; the visit that it became. */
export async function logMetAt(page: Page, place: Place): Promise<VisitId> {
  await startLogAt(page, place)
  await chooseOutcome(page, 'met')
  await save(page)
  return savedVisit(page)
}

/** The visit that the page has just called saved. */
export function savedVisit(page: Page): VisitId {
  const visit = new URL(page.url()).searchParams.get('saved')
  if (visit === null) throw new Error(`nothing was saved at ${page.url()}`)
  return visit
}

/** Opens a saved visit and says it again, with the first of the usual reasons. */
export async function correctNote(page: Page, visit: VisitId, note: string): Promise<void> {
  await page.goto(`/records/${visit}/correct`)
  await page.getByRole('region', { name: zh(reasonWords.title) }).getByRole('button').first().tap()
  await page.getByRole('textbox', { name: zh(noteWords.label) }).fill(note)
  await page.getByRole('button', { name: zh(logVisit.save) }).tap()
  await page.waitForURL(`/records/${visit}`)
}

export async function withdraw(page: Page, visit: VisitId): Promise<void> {
  await page.goto(`/records/${visit}`)
  await page.getByRole('button', { name: zh(visitWords.withdraw) }).tap()
  const sheet = page.getByRole('dialog', { name: zh(visitWords.withdrawTitle) })
  await sheet.getByRole('button', { name: zh(visitWords.reasonTrial) }).tap()
  await sheet.getByRole('button', { name: zh(visitWords.withdrawYes), exact: true }).tap()
  await sheet.waitFor({ state: 'hidden' })
}
