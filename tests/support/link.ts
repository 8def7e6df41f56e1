import { createConnection, createServer, type AddressInfo, type Socket } from 'node:net'
import { once } from 'node:events'

/** open: passes all. cut: every connection breaks. silent: connections stand, no byte comes. portal: a log-in page answers for everybody. */
type State = 'open' | 'cut' | 'silent' | 'portal'

interface Request {
  /** Begins with method and path, for example `POST /api/sync`. */
  readonly begins: string
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

  readonly #sockets = new Set<Socket>()
  #swallow: { request: Request; left: number } | null = null
  #cutAfter: { request: Request; bytes: number } | null = null
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
    if (this.state === 'portal') return void phone.once('data', () => phone.end(logInPage))
    const server = this.#keep(createConnection(this.target, '127.0.0.1'))
    let swallowing = false
    let allowance = Number.POSITIVE_INFINITY
    phone.on('data', (piece) => {
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
        this.#later(() => phone.write(piece))
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
  return piece.subarray(0, request.begins.length).toString('latin1') === request.begins
}

const logInPage =
  'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<title>Wi-Fi</title><h1>Please log in</h1>'
