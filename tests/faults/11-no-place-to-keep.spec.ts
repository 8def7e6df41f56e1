import { expect, type Page } from '@playwright/test'
import { app } from '../../src/phone/words/app.ts'
import { bookTrouble, warnings } from '../../src/phone/words/trouble.ts'
import type { Phrase } from '../../src/phone/words/say.tsx'
import { test } from '../support/field-day.ts'
import { zh } from '../support/words.ts'

interface Place {
  readonly what: string
  readonly spoil: (page: Page) => Promise<unknown>
  readonly title: Phrase
  readonly note: Phrase
  /** Whether one may go on all the same, with a signal. */
  readonly goOn: boolean
}

const places: readonly Place[] = [
  {
    what: 'inside WeChat',
    spoil: async (page) => {
      const session = await page.context().newCDPSession(page)
      const userAgent = 'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/116.0 Mobile MicroMessenger/8.0.47 NetType/4G'
      await session.send('Emulation.setUserAgentOverride', { userAgent })
    },
    title: warnings.weChatTitle,
    note: warnings.weChatNote,
    goOn: true,
  },
  {
    what: 'without service workers',
    // oxlint-disable-next-line typescript/no-dynamic-delete -- as in a private window of some browsers
    spoil: (page) => page.addInitScript(() => void Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')),
    title: warnings.noOfflineTitle,
    note: warnings.noOfflineNote,
    goOn: true,
  },
  {
    what: 'without a database',
    spoil: (page) => page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined })),
    title: bookTrouble.unusableTitle,
    note: bookTrouble.unusableNote,
    goOn: false,
  },
  {
    what: 'where a private window forbids the database',
    spoil: (page) =>
      page.addInitScript(() => {
        const forbidden = () => new DOMException('A mutation operation was attempted on a database that did not allow mutations.', 'InvalidStateError')
        IDBFactory.prototype.open = () => {
          throw forbidden()
        }
        IDBFactory.prototype.databases = () => Promise.reject(forbidden())
      }),
    title: bookTrouble.unusableTitle,
    note: bookTrouble.unusableNote,
    goOn: false,
  },
  {
    what: 'at an address that is not safe',
    spoil: (page) => page.addInitScript(() => Object.defineProperty(globalThis, 'isSecureContext', { value: false })),
    title: warnings.insecureTitle,
    note: warnings.insecureNote,
    goOn: false,
  },
]

test('fault 11: where nothing can be kept, or nothing opens without signal, the first screen says so and what to do', async ({ day }) => {
  const phone = await day.phone()
  for (const { what, spoil, title, note, goOn } of places) {
    await test.step(what, async () => {
      const page = await phone.context.newPage()
      await spoil(page)
      await page.goto('/')
      await expect(page.getByRole('heading', { level: 1, name: zh(title) })).toBeVisible()
      await expect(page.getByText(zh(note))).toBeVisible()
      // Where nothing is kept nobody is told that it was.
      await expect(page.getByText(zh(app.brokenNote))).toHaveCount(0)
      const on = page.getByRole('button', { name: zh(warnings.goOn) })
      if (goOn) {
        await on.tap()
        await expect(page.getByRole('button', { name: /网格员/ })).toBeVisible()
      } else {
        await expect(on).toHaveCount(0)
        await expect(page.getByRole('button', { name: /网格员/ })).toHaveCount(0)
      }
      await page.close()
    })
  }
})
