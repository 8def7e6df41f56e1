import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { test } from '../support/field-day.ts'

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`))
}

const looks = [
  { name: 'light', colourScheme: 'light', size: 'standard' },
  { name: 'dark', colourScheme: 'dark', size: 'standard' },
  { name: 'large text', colourScheme: 'light', size: 'large' },
] as const

for (const look of looks) {
  test(`no screen has an accessibility violation: ${look.name}`, async ({ day }) => {
    const phone = await day.phone()
    await phone.signInDemo('worker')
    await phone.page.emulateMedia({ colorScheme: look.colourScheme })
    if (look.size === 'large') {
      await phone.open('/me')
      await phone.page.getByText('大字').tap()
      await expect(phone.page.locator('html')).toHaveAttribute('data-size', 'large')
    }
    const { account, versions } = day.seen
    const visit = versions.find(({ version }) => version.author === account.id)?.version.visit
    const [door, school] = [day.place('12组 38号').id, day.place('民范小学').id]
    const paths = ['/', '/map', `/map?place=${door}`, `/log?place=${door}`, `/log?place=${school}`, '/records', `/records/${visit}`, '/me', '/join/ABC234']
    for (const path of paths) {
      await phone.open(path)
      // Again until the screen has come to rest: parts of it are loaded when they are first needed.
      await expect(async () => expect(await faultsOf(phone.page)).toEqual([]), path).toPass({ timeout: 20_000 })
    }
  })
}

test('the whole app speaks English when asked to', async ({ day }) => {
  const phone = await day.phone()
  await phone.signInDemo('worker')
  await phone.open('/me')
  await phone.page.getByText('English', { exact: true }).tap()
  await expect(phone.page.getByRole('heading', { level: 1, name: 'Me' })).toBeVisible()
  await phone.open('/')
  await expect(phone.page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  await expect(phone.page.locator('html')).toHaveAttribute('lang', 'en')
})
