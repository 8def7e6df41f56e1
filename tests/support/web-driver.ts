import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort } from './free-port.ts'

/** What the story of other browsers needs of one. Selectors are CSS. */
export interface OtherBrowser {
  open(url: string): Promise<void>
  /** The body of an async function, run in the page; its result as JSON. */
  run<T>(body: string): Promise<T>
  chooseFile(selector: string, path: string): Promise<void>
  close(): Promise<void>
}

const browser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser'
const driver = '/usr/bin/WebKitWebDriver'
const screen = '/usr/bin/Xvfb'
const elementKey = 'element-6066-11e4-a52e-4f735466cecf'

/** Why WebKitGTK cannot be tried here; null when it can. */
export function webKitMissing(): string | null {
  return [browser, driver, screen].every((path) => existsSync(path)) ? null : 'WebKitGTK is not here (webkit2gtk-driver, xvfb)'
}

/** WebKitGTK's small browser on a screen of its own, spoken to as the W3C says. What it stores ends with it. */
export async function startWebKit(folder: string): Promise<OtherBrowser> {
  const display = `:${90 + (process.pid % 100)}`
  const port = await freePort()
  const home = join(folder, 'home')
  await mkdir(home, { mode: 0o700, recursive: true })
  const env = { ...process.env, DISPLAY: display, HOME: home, XDG_RUNTIME_DIR: home, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1' }
  const processes: ChildProcess[] = [
    spawn(screen, [display, '-screen', '0', '800x1200x24'], { stdio: 'ignore' }),
    spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' }),
  ]
  const ask = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const reply = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(body && { body: JSON.stringify(body) }) })
    const { value } = (await reply.json()) as { value: T }
    if (!reply.ok) throw new Error(`${path}: ${JSON.stringify(value)}`)
    return value
  }
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } } }
  const { sessionId } = await untilAnswered(() => ask<{ sessionId: string }>('POST', '/session', { capabilities }))
  const session = `/session/${sessionId}`
  await ask('POST', `${session}/timeouts`, { script: 120_000, pageLoad: 120_000 })
  return {
    open: (url) => ask('POST', `${session}/url`, { url }),
    run: (body) => ask('POST', `${session}/execute/sync`, { script: `return (async () => { ${body} })()`, args: [] }),
    async chooseFile(selector, path) {
      const found = await ask<Record<string, string>>('POST', `${session}/element`, { using: 'css selector', value: selector })
      await ask('POST', `${session}/element/${found[elementKey]}/value`, { text: path })
    },
    async close() {
      await ask('DELETE', session).catch(() => undefined)
      for (const each of processes) each.kill()
    },
  }
}

/** The driver and its screen take a moment to stand. */
async function untilAnswered<T>(act: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await act()
    } catch (error) {
      if (tries >= 60) throw error
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  }
}
