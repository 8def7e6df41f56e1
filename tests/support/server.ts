import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { freePort } from './free-port.ts'

/** Folder of the build under test, with phone/ and server/ in it. */
export const buildFolder = process.env['GRIDWALK_BUILD'] ?? 'dist'

interface Settings {
  readonly data: string
  /** The same one again after a kill, so that phones find the server where it was. */
  readonly port?: number
  readonly build?: string
  readonly env?: Record<string, string>
}

/** The real server in its own process on its own data folder. */
export class Server {
  /** Everything it printed, for the report of a failed test. */
  output = ''
  #process: ChildProcess | null = null

  private constructor(
    readonly port: number,
    private readonly settings: Settings,
  ) {}

  static async start(settings: Settings): Promise<Server> {
    const server = new Server(settings.port ?? (await freePort()), settings)
    await server.start()
    return server
  }

  get url(): string {
    return `http://localhost:${this.port}`
  }

  /** Starts it, again after a kill; resolves when it answers. */
  async start(): Promise<void> {
    const { data, build = buildFolder, env } = this.settings
    const child = spawn(process.execPath, [join(build, 'server', 'main.js')], {
      env: { ...process.env, PORT: String(this.port), GRIDWALK_DATA: data, ...env },
    })
    this.#process = child
    child.stdout.on('data', (text: Buffer) => (this.output += text.toString()))
    child.stderr.on('data', (text: Buffer) => (this.output += text.toString()))
    const ended = once(child, 'exit').then(() => {
      throw new Error(`the server ended before it answered:\n${this.output}`)
    })
    const healthy = this.#untilHealthy(child)
    // The process may end long after it answered; that is no fault of the start.
    ended.catch(() => undefined)
    await Promise.race([healthy, ended])
  }

  get pid(): number {
    return this.#process?.pid ?? 0
  }

  /** As a power switch: no farewell, nothing is finished. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM')
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }

  async #untilHealthy(child: ChildProcess): Promise<void> {
    while (child.exitCode === null && child.signalCode === null) {
      const reply = await fetch(`${this.url}/api/health`).catch(() => null)
      if (reply?.ok) return
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
  }
}
