import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import WebSocket from 'ws'
import type { OtherBrowser } from './web-driver.ts'

const path = '/usr/bin/firefox-esr'

/** Why Firefox cannot be tried here; null when it can. */
export function firefoxMissing(): string | null {
  return existsSync(path) ? null : 'Firefox is not here (firefox-esr)'
}

interface Evaluated {
  readonly result: { readonly type: string; readonly value?: string; readonly sharedId?: string }
  readonly exceptionDetails?: { readonly text: string }
}

/** Firefox without a window, spoken to by WebDriver BiDi; a profile that is given again is the same phone again. */
export async function startFirefox(profile: string): Promise<OtherBrowser> {
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', 'about:blank']
  const firefox = spawn(path, args, { env: { ...process.env, HOME: profile }, stdio: ['ignore', 'ignore', 'pipe'] })
  const gone = once(firefox, 'exit')
  const address = await new Promise<string>((resolve) => {
    createInterface({ input: firefox.stderr }).on('line', (line) => {
      const [found] = /ws:[/][/][\w.:]+/.exec(line) ?? []
      if (found) resolve(found)
    })
  })
  const socket = new WebSocket(`${address}/session`)
  await once(socket, 'open')
  const waiting = new Map<number, (reply: { result?: unknown; message?: string }) => void>()
  socket.on('message', (data: Buffer) => {
    const reply = JSON.parse(data.toString()) as { id?: number; result?: unknown; message?: string }
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply)
  })
  const ask = <T>(method: string, params: object): Promise<T> =>
    new Promise((resolve, reject) => {
      const id = waiting.size + 1
      waiting.set(id, (reply) => ('result' in reply ? resolve(reply.result as T) : reject(new Error(`${method}: ${reply.message}`))))
      socket.send(JSON.stringify({ id, method, params }))
    })
  await ask('session.new', { capabilities: {} })
  const { contexts } = await ask<{ contexts: { context: string }[] }>('browsingContext.getTree', {})
  const context = contexts[0]?.context
  const evaluate = async (expression: string) => {
    const answer = await ask<Evaluated>('script.evaluate', { expression, target: { context }, awaitPromise: true })
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text)
    return answer.result
  }
  return {
    open: async (url) => void (await ask('browsingContext.navigate', { context, url, wait: 'complete' })),
    async run<T>(body: string) {
      const { value } = await evaluate(`(async () => { ${body} })().then((value) => JSON.stringify(value))`)
      return (value === undefined ? undefined : JSON.parse(value)) as T
    },
    async chooseFile(selector, file) {
      const { sharedId } = await evaluate(`document.querySelector(${JSON.stringify(selector)})`)
      await ask('input.setFiles', { context, element: { sharedId }, files: [file] })
    },
    async close() {
      await ask('browser.close', {})
      await gone
    },
  }
}
