import { createConnection, createServer, type AddressInfo, type Socket } from 'node:net'
import { once } from 'node:events'

/** open: passes all. cut: every connection breaks. silent: connections stand, no byte comes. portal: a log-in page answers for everybody. */
type State = 'open' | 'cut' | 'silent' | 'portal'

interface Request {
  /** Begins with method and path, for example `POST /api/sync`. */
  readonly begins: string
  /** Only those of more bytes, head and all. */
  readonly over?: number
}

/** What somebody in between says to a request, whole and in the server's place. */
export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

const logInPage: Answer = {
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: '<title>Wi-Fi</title><h1>Please log in</h1>',
}

/**
 * The way from phones to the server as a small TCP relay that tests cut, hold and spoil. Unlike the browser's own
 * offline switch it hits the service worker and everything else too.
 */
export class Link {
  state: State = 'open'
  /** Milliseconds that every piece waits on its way, in both directions. */
  delay = 0
  /** How many replies were thrown away, and how many requests were cut. */
  swallowed = 0
  spoiled = 0
  /** How many requests were answered in the server's place. */
  answered = 0
  /** What a portal says to everybody, and how many have heard it. */
  portal: Answer = logInPage
  portalled = 0

  readonly #sockets = new Set<Socket>()
  #swallow: { request: Request; left: number } | null = null
  #cutAfter: { request: Request; bytes: number } | null = null
  #cutReply: { request: Request; bytes: number } | null = null
  #instead: { request: Request; answer: Answer; left: number } | null = null
  readonly #listener = createServer((phone) => this.#relay(phone))

  /** Port of the server behind the link. It may die and come back there. */
  constructor(readonly target: number) {}

  async open(): Promise<this> {
    this.#listener.listen(0, '127.0.0.1')
    await once(this.#listener, 'listening')
    return this
  }

  get url(): string {
    return `http://localhost:${(this.#listener.address() as AddressInfo).port}`
  }

  /** Breaks what is under way and changes the state for what comes. */
  set(state: State): void {
    // A network that comes back is a new one: what hangs at a portal or in silence does not reach through to it.
    if (state !== 'open' || this.state !== 'open') this.#breakAll()
    this.state = state
  }

  /** The server gets the next such requests and answers; the answers never arrive. */
  swallowReplies(request: Request, count = 1): void {
    this.#swallow = { request, left: count }
  }

  /** The next such request breaks after so many bytes, head included. */
  cutRequestAfter(request: Request, bytes: number): void {
    this.#cutAfter = { request, bytes }
  }

  /** The next such reply breaks after so many bytes, head included; the server is done with it. */
  cutReplyAfter(request: Request, bytes: number): void {
    this.#cutReply = { request, bytes }
  }

  /** Such requests never reach the server, as at a proxy that is full or has lost it; `null` lets them pass again. */
  answerInstead(request: Request, answer: Answer | null, count = Number.POSITIVE_INFINITY): void {
    this.#instead = answer && { request, answer, left: count }
  }

  /** Passes everything again, and spoils nothing that it was told to spoil. */
  calm(): void {
    this.#swallow = this.#cutAfter = this.#cutReply = this.#instead = null
    this.set('open')
  }

  close(): void {
    this.#breakAll()
    this.#listener.close()
  }

  #breakAll(): void {
    for (const socket of this.#sockets) socket.destroy()
  }

  #relay(phone: Socket): void {
    this.#keep(phone)
    if (this.state === 'cut') return void phone.destroy()
    if (this.state === 'silent') return
    if (this.state === 'portal') {
      phone.once('data', () => {
        this.portalled++
        phone.end(toText(this.portal))
      })
      return
    }
    const server = this.#keep(createConnection(this.target, '127.0.0.1'))
    let swallowing = false
    let allowance = Number.POSITIVE_INFINITY
    let replyAllowance = Number.POSITIVE_INFINITY
    let answering: { answer: Answer; left: number } | null = null
    phone.on('data', (piece) => {
      if (!answering && this.#instead && isRequest(piece, this.#instead.request)) {
        answering = { answer: this.#instead.answer, left: lengthOf(piece) }
        if (--this.#instead.left === 0) this.#instead = null
      }
      if (answering) {
        answering.left -= piece.length
        // Heard to the end, so that whoever sends reads the answer instead of a broken connection.
        if (answering.left > 0) return
        this.answered++
        const said = toText(answering.answer)
        this.#later(() => phone.end(said))
        return
      }
      if (this.#cutReply && isRequest(piece, this.#cutReply.request)) {
        replyAllowance = this.#cutReply.bytes
        this.#cutReply = null
      }
      if (this.#swallow && isRequest(piece, this.#swallow.request)) {
        swallowing = true
        if (--this.#swallow.left === 0) this.#swallow = null
      }
      if (this.#cutAfter && isRequest(piece, this.#cutAfter.request)) {
        allowance = this.#cutAfter.bytes
        this.#cutAfter = null
      }
      const passing = piece.subarray(0, allowance)
      allowance -= passing.length
      this.#later(() => server.write(passing))
      if (allowance > 0) return
      this.spoiled++
      this.#later(() => server.end(() => phone.destroy()))
    })
    server.on('data', (piece) => {
      if (swallowing) {
        // The first byte of the answer shows that the server is done with it.
        this.swallowed++
        phone.destroy()
        server.destroy()
      } else {
        const passing = piece.subarray(0, replyAllowance)
        replyAllowance -= passing.length
        this.#later(() => phone.write(passing))
        if (replyAllowance > 0) return
        this.spoiled++
        this.#later(() => phone.end(() => server.destroy()))
      }
    })
    phone.on('close', () => server.destroy())
    server.on('close', () => this.#later(() => phone.end()))
  }

  #keep(socket: Socket): Socket {
    this.#sockets.add(socket)
    socket.on('close', () => this.#sockets.delete(socket))
    // Broken connections are what this is for.
    socket.on('error', () => socket.destroy())
    return socket
  }

  #later(act: () => unknown): void {
    if (this.delay === 0) act()
    else setTimeout(act, this.delay)
  }
}

function isRequest(piece: Buffer, request: Request): boolean {
  const begins = piece.subarray(0, request.begins.length).toString('latin1') === request.begins
  return begins && (request.over === undefined || lengthOf(piece) > request.over)
}

/** Bytes of a whole request whose head lies in this piece. */
function lengthOf(piece: Buffer): number {
  const text = piece.toString('latin1')
  const head = text.indexOf('\r\n\r\n') + 4
  return head + Number(/\r\ncontent-length: *(\d+)/i.exec(text.slice(0, head))?.[1] ?? 0)
}

function toText({ status, headers = {}, body = '' }: Answer): string {
  const all = { 'content-length': String(Buffer.byteLength(body)), connection: 'close', ...headers }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return [`HTTP/1.1 ${status} Said in between`, ...lines, '', body].join('\r\n')
}
