import { expect, type Page } from '@playwright/test'
import { movedBy } from '../../src/domain/offset.ts'
import { distanceMetres } from '../../src/domain/place.ts'
import { placeWords } from '../../src/phone/words/log-visit.ts'
import { map } from '../../src/phone/words/map.ts'
import { office as places } from '../../src/phone/words/office.ts'
import { decideWords, ownList, proposalForm, proposals, proposalStates, spotWords } from '../../src/phone/words/proposals.ts'
import { proposeForRoughVillage } from '../support/rough-village.ts'
import { storedRows } from '../support/office-store.ts'
import { readBook } from '../support/book.ts'
import { test } from '../support/field-day.ts'
import { holding, zh } from '../support/words.ts'
import { chooseOutcome, save } from '../support/worker-steps.ts'

const newDoor = '12组 99号'
const reason = '和名册上的位置差不多'
const desktop = { width: 1440, height: 900 }

test('a missing door and a better point are proposed without signal; one is accepted, one declined', async ({ day }) => {
  const phone = await day.phone()
  await phone.moveIn('worker')
  const school = day.place('民范小学')
  const spot = movedBy(day.place('12组 37号'), { east: 24, north: 18 })
  await phone.context.setGeolocation({ ...spot, accuracy: 6 })
  await day.loseSignal()

  const page = await phone.open('/log')
  await test.step('the door that the search does not find', async () => {
    await page.getByRole('button', { name: holding(zh(placeWords.change)) }).tap()
    const sheet = page.getByRole('dialog', { name: zh(placeWords.sheetTitle) })
    await sheet.getByRole('searchbox', { name: zh(placeWords.search) }).fill(newDoor)
    await sheet.getByRole('link', { name: zh(placeWords.propose) }).tap()
    await expect(page.getByLabel(zh(proposalForm.doorName))).toHaveValue(newDoor)
    await propose(page)
    await expect(page.getByText(zh(proposalForm.needSpot)).first()).toBeVisible()
    await page.getByRole('button', { name: zh(spotWords.here) }).tap()
    await page.getByText(holding(zh(spotWords.byPhone, { n: 6 }))).waitFor()
    await propose(page)
    await expect(rowOf(page, newDoor)).toContainText(zh(proposalStates.waiting))
  })
  await test.step('the school that stands elsewhere', async () => {
    await page.goto(`/map?place=${school.id}`)
    await page.getByRole('link', { name: zh(map.misplaced) }).tap()
    await page.getByLabel(zh(spotWords.beside)).selectOption(school.id)
    for (let i = 0; i < 3; i++) await page.getByRole('button', { name: zh(spotWords.north) }).tap()
    await page.getByText(holding(zh(spotWords.from, { n: 15 }))).waitFor()
    await propose(page)
    await expect(rowOf(page, school.name)).toContainText(zh(proposalStates.waiting))
  })
  await test.step('both outlive the phone', async () => {
    await phone.kill()
    await phone.start()
    const again = await phone.open('/proposals')
    await expect(rowOf(again, newDoor)).toContainText(zh(proposalStates.waiting))
    await expect(rowOf(again, school.name)).toContainText(zh(proposalStates.waiting))
  })

  await day.regainSignal()
  await phone.open('/proposals')
  await expect(rowOf(phone.page, newDoor)).toContainText(zh(proposalStates.open), { timeout: 30_000 })
  await expect(rowOf(phone.page, school.name)).toContainText(zh(proposalStates.open))

  const desk = await day.phone({ screen: desktop })
  const office = await desk.signInDemo('supervisor')
  await test.step('the supervisor accepts the door and declines the move', async () => {
    await office.getByRole('link', { name: holding(zh(places.proposals), zh(proposals.waiting, { n: 2 })) }).tap()
    await expect(rowOf(office, newDoor)).toContainText(zh(decideWords.accuracy, { n: 6 }))
    await expect(rowOf(office, school.name)).toContainText(zh(decideWords.move, { n: 15 }))
    await office.getByRole('button', { name: zh(decideWords.acceptFor, { place: newDoor }), exact: true }).tap()
    await office.getByRole('button', { name: zh(decideWords.acceptYes) }).tap()
    await expect(rowOf(office, newDoor)).toContainText(zh(proposalStates.accepted))
    await office.getByRole('button', { name: zh(decideWords.declineFor, { place: school.name }) }).tap()
    await office.getByRole('button', { name: zh(decideWords.declineYes) }).tap()
    await expect(office.getByText(zh(decideWords.needWhy))).toBeVisible()
    await office.getByLabel(zh(decideWords.why)).fill(reason)
    await office.getByRole('button', { name: zh(decideWords.declineYes) }).tap()
    await expect(rowOf(office, school.name)).toContainText(zh(proposalStates.declined))
    await expect(office.getByText(zh(proposals.openNone))).toBeVisible()
    await expect(office.getByText(holding(zh(decideWords.notSent)))).toHaveCount(0, { timeout: 30_000 })
  })

  await test.step('the worker reads what became of them and logs at the new door', async () => {
    // Each opening is a sync; the decision may come one before the place.
    const log = rowOf(phone.page, newDoor).getByRole('link', { name: zh(ownList.log) })
    await expect(async () => {
      await phone.open('/proposals')
      await log.waitFor({ timeout: 10_000 })
    }).toPass({ timeout: 60_000 })
    await expect(rowOf(phone.page, newDoor)).toContainText(zh(proposalStates.accepted))
    await expect(rowOf(phone.page, school.name)).toContainText(zh(ownList.reason, { reason }))
    await log.tap()
    await chooseOutcome(phone.page, 'met')
    await save(phone.page)
    const { versions } = await readBook(phone.page)
    const visit = versions.find(({ version }) => version.place.includes('-p'))?.version
    await expect.poll(async () => (await storedRows(day.data, [visit?.visit ?? ''])).length, { timeout: 30_000 }).toBe(1)
  })

  const seen = await (await day.client('worker')).pull()
  const accepted = seen.places.filter(({ name }) => name === newDoor)
  expect(accepted).toMatchObject([{ kind: 'household', area: day.place('12组 37号').area }])
  expect(distanceMetres(accepted[0] ?? school, spot)).toBeLessThan(0.2)
  expect(seen.places.find(({ id }) => id === school.id)).toEqual(school)
})

test('a natural village that gets its point takes its unsurveyed doors along, and the office is told before it accepts', async ({ day }) => {
  const { hamlet, doors, spot } = await proposeForRoughVillage(day)
  const page = await (await day.phone({ screen: desktop })).signInDemo('supervisor')
  await page.goto('/proposals')
  await expect(rowOf(page, hamlet.name)).toContainText(zh(decideWords.along, { n: doors.length }), { timeout: 60_000 })
  await page.getByRole('button', { name: zh(decideWords.acceptFor, { place: hamlet.name }), exact: true }).tap()
  await page.getByRole('button', { name: zh(decideWords.acceptYes) }).tap()
  await expect(rowOf(page, hamlet.name)).toContainText(zh(proposalStates.accepted))
  const desk = await day.client('supervisor')
  await expect
    .poll(async () => (await desk.pull()).places.filter((one) => doors.includes(one.name) && distanceMetres(one, spot) < 40).length, { timeout: 30_000 })
    .toBe(doors.length)
})

async function propose(page: Page): Promise<void> {
  await page.getByRole('button', { name: zh(proposalForm.save) }).tap()
}

function rowOf(page: Page, name: string) {
  return page.getByRole('main').getByRole('listitem').filter({ hasText: name })
}
