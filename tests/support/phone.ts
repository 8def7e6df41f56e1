import { chromium, type BrowserContext, type CDPSession, type Page } from '@playwright/test'
import type { Role } from '../../src/domain/people.ts'
import { today } from '../../src/phone/words/today.ts'
import { browserArguments, browserPath } from './browser.ts'
import { zh } from './words.ts'

/** WGS-84 degrees and metres. */
export interface Standpoint {
  readonly latitude: number
  readonly longitude: number
  readonly accuracy?: number
}

export interface PhoneSettings {
  /** Where the app lives, as the phone reaches it. */
  readonly url: string
  /** Folder of the browser's profile. It outlives kills, as a phone's storage does. */
  readonly profile: string
  readonly standpoint: Standpoint
  readonly screen?: { readonly width: number; readonly height: number }
  readonly colourScheme?: 'light' | 'dark'
}

/** The names on the three buttons of the demo. */
const identityButtons: Record<Role, RegExp> = { worker: /网格员/, supervisor: /督导员/, county: /联席办/ }

/** A real Chromium with a persistent profile, as large as a phone, that tests may kill and open again. */
export class Phone {
  #context: BrowserContext | null = null
  #processes: CDPSession | null = null

  private constructor(private readonly settings: PhoneSettings) {}

  static async start(settings: PhoneSettings): Promise<Phone> {
    const phone = new Phone(settings)
    await phone.start()
    return phone
  }

  get context(): BrowserContext {
    if (!this.#context) throw new Error('the browser is closed')
    return this.#context
  }

  /** The tab that was opened last. */
  get page(): Page {
    return this.context.pages().at(-1) as Page
  }

  async start(): Promise<void> {
    const { profile, url, standpoint, screen, colourScheme } = this.settings
    this.#context = await chromium.launchPersistentContext(profile, {
      executablePath: await browserPath(),
      args: browserArguments,
      baseURL: url,
      viewport: screen ?? { width: 360, height: 740 },
      deviceScaleFactor: 2,
      isMobile: true,
      hasTouch: true,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      colorScheme: colourScheme ?? 'light',
      permissions: ['geolocation'],
      geolocation: standpoint,
    })
    // A step that does not come about fails by itself, long before its story runs out of time.
    this.#context.setDefaultTimeout(30_000)
    this.#processes = (await this.#context.browser()?.newBrowserCDPSession()) ?? null
  }

  async open(path = '/'): Promise<Page> {
    await this.page.goto(path)
    return this.page
  }

  /** Comes in by one tap; resolves on the today screen, whatever is still on its way. */
  async comeInDemo(identity: Role): Promise<Page> {
    const page = await this.open()
    await page.getByRole('button', { name: identityButtons[identity] }).tap()
    await page.getByRole('heading', { level: 1, name: zh(today.title) }).waitFor()
    return page
  }

  /** Comes in by one tap; resolves on the today screen, when the whole area is on the phone. */
  async signInDemo(identity: Role): Promise<Page> {
    const page = await this.comeInDemo(identity)
    // What is to be done stands there when all visits of the area have arrived: of a whole town they take a while.
    await page.getByRole('main').getByRole('region').first().waitFor({ timeout: 90_000 })
    return page
  }

  /**
   * A first day with signal: comes in, gets all that a start without signal needs, and is put away for the night.
   * A browser writes cookies down half a minute late, but at once when it is closed in peace.
   */
  async moveIn(identity: Role): Promise<Page> {
    await this.signInDemo(identity)
    await this.untilOffline()
    await this.close()
    await this.start()
    return this.open()
  }

  /** Resolves when all that a start without signal needs is on the phone. */
  async untilOffline(): Promise<void> {
    await this.page.waitForFunction(async () => {
      const { active } = await navigator.serviceWorker.ready
      return active?.state === 'activated' && navigator.serviceWorker.controller !== null
    })
  }

  /** Ids of all processes of this browser, to be asked for before the moment of a kill. */
  async processIds(): Promise<number[]> {
    if (!this.#processes) throw new Error('the browser is closed')
    const { processInfo } = await this.#processes.send('SystemInfo.getProcessInfo')
    return processInfo.map((process) => process.id)
  }

  /**
   * Pulls the plug: the whole process tree dies at once and nothing is written any more. Resolves to the moment of
   * death in milliseconds since 1970; Playwright hears of it later.
   */
  async kill(ids?: readonly number[]): Promise<number> {
    const closed = this.context.waitForEvent('close')
    for (const id of ids ?? (await this.processIds())) endProcess(id)
    const died = Date.now()
    await closed
    this.#context = null
    return died
  }

  /** A slower processor, for the open tab: 4 stands for a cheap phone. */
  async throttle(rate: number): Promise<void> {
    const session = await this.context.newCDPSession(this.page)
    await session.send('Emulation.setCPUThrottlingRate', { rate })
  }

  /** The tab dies as under memory pressure; the browser lives on and a new tab takes its place. */
  async crashTab(): Promise<void> {
    const crashing = this.page
    const crashed = crashing.waitForEvent('crash')
    const session = await this.context.newCDPSession(crashing)
    // Never answered: the tab is gone.
    session.send('Page.crash').catch(() => undefined)
    await crashed
    await this.context.newPage()
    await crashing.close()
  }

  async close(): Promise<void> {
    await this.#context?.close()
    this.#context = null
  }
}

function endProcess(id: number): void {
  try {
    process.kill(id, 'SIGKILL')
  } catch {
    // Died together with its parent.
  }
}
