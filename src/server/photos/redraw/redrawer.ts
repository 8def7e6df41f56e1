import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { PhotoType } from '../sniff-photo.ts'

/** Why nothing can be drawn from a file: said of its bytes, so the same bytes will fare no better. */
export type PhotoFault = 'not-a-picture' | 'too-many-pixels' | 'too-slow'

export type Redrawn = { readonly width: number; readonly height: number } | { readonly fault: PhotoFault }

/** Milliseconds for one picture; an ordinary one takes about fifty. */
const patience = 20_000
/** Milliseconds without a picture after which the process is let go. */
const idle = 20_000
const mostTries = 2

/** Beside this file, and beside the server's one file once it is built. */
const program = fileURLToPath(new URL('./redraw-child.mjs', import.meta.url))

/**
 * Draws pictures anew in a process of its own, one at a time: memory is bounded by one picture, however many arrive.
 * The process is ended when a picture takes too long, and begun again for the next.
 */
export class Redrawer {
  #child: ChildProcess | null = null
  #line: Promise<unknown> = Promise.resolve()
  #rest: NodeJS.Timeout | null = null
  /** Whether the program has ever answered: one that does not even run says nothing about a picture. */
  #runs = false

  /** Reads the file `from`, writes the file `to`. Throws where the program does not run at all, never over what is in the file. */
  redraw(from: string, to: string, type: PhotoType): Promise<Redrawn> {
    const turn = this.#line.then(() => this.#try({ from, to, type }))
    this.#line = turn.catch(() => undefined)
    return turn
  }

  /** Lets the process go; a picture under way is given up. */
  close(): void {
    if (this.#rest) clearTimeout(this.#rest)
    this.#child?.kill('SIGKILL')
    this.#child = null
  }

  async #try(task: object): Promise<Redrawn> {
    // A process may die of something else, so that a picture is blamed for no more than what it does twice.
    for (let tries = 0; tries < mostTries; tries += 1) {
      const answer = await this.#ask(task)
      if (answer) return answer
    }
    if (!this.#runs) throw new Error('the program that draws photos does not run')
    return { fault: 'too-slow' }
  }

  /** Null when the process died over it or had to be ended. */
  async #ask(task: object): Promise<Redrawn | null> {
    const child = this.#awake()
    const over = new AbortController()
    const { signal } = over
    const timer = setTimeout(() => child.kill('SIGKILL'), patience)
    try {
      const answered = once(child, 'message', { signal }).then(([answer]) => answer as Redrawn)
      const died = once(child, 'exit', { signal }).then(() => null)
      for (const each of [answered, died]) each.catch(() => undefined)
      child.send(task)
      const answer = await Promise.race([answered, died])
      if (answer === null) this.#child = null
      else this.#runs = true
      return answer
    } catch {
      this.close()
      return null
    } finally {
      clearTimeout(timer)
      over.abort()
      this.#sleep()
    }
  }

  #awake(): ChildProcess {
    if (this.#rest) clearTimeout(this.#rest)
    this.#child ??= fork(program, {
      // Nothing of our surroundings, so nothing that a broken decoder could give away.
      env: { MALLOC_ARENA_MAX: '2' },
      execArgv: ['--max-old-space-size=64'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    this.#child.ref()
    return this.#child
  }

  /** Keeps nobody from stopping, and goes away by itself when nothing more comes. */
  #sleep(): void {
    this.#child?.unref()
    this.#child?.channel?.unref()
    this.#rest = setTimeout(() => this.close(), idle).unref()
  }
}
