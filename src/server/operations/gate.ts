import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refused } from '../http/refusal.ts'

interface Size {
  /** Requests let in at once. */
  readonly atOnce: number
  /** Requests that stand in line. */
  readonly inLine: number
  /** Milliseconds that one waits at most: a phone hangs up after twenty seconds of silence. */
  readonly patience: number
}

export interface Gate {
  readonly inside: number
  readonly inLine: number
  /** Resolves to the way out when it is one's turn; to null when the line is full or does not move. */
  enter(): Promise<(() => void) | null>
}

/** Is told the way out, or null. */
type Turn = (leave: (() => void) | null) => void

/** Who came first is let in first. */
export function createGate({ atOnce, inLine, patience }: Size): Gate {
  const line = new Set<Turn>()
  let inside = 0
  function leave(): void {
    inside--
    const [next] = line
    if (next) admit(next)
  }
  function admit(next: Turn): void {
    line.delete(next)
    inside++
    next(leave)
  }
  return {
    get inside() {
      return inside
    },
    get inLine() {
      return line.size
    },
    enter: () =>
      new Promise((answer) => {
        if (inside < atOnce) return admit(answer)
        if (line.size >= inLine) return answer(null)
        const timer = setTimeout(() => {
          line.delete(turn)
          answer(null)
        }, patience)
        const turn: Turn = (wayOut) => {
          clearTimeout(timer)
          answer(wayOut)
        }
        line.add(turn)
      }),
  }
}

export interface Gates {
  readonly visits: Gate
  readonly photos: Gate
}

export function createGates(): Gates {
  return {
    visits: createGate({ atOnce: 32, inLine: 2_000, patience: 12_000 }),
    photos: createGate({ atOnce: 16, inLine: 500, patience: 12_000 }),
  }
}

/**
 * After an outage all phones of a county come back at once. So many are listened to at a time, and their bodies are read
 * only then: what the others send waits in the network and takes no memory here. Photos stand in a line of their own,
 * behind which no visit waits; signing in stands in none.
 */
export function admitInTurn(app: FastifyInstance, gates: Gates): void {
  app.addHook('onRequest', async (request, reply) => {
    const gate = gateFor(request, gates)
    if (!gate || !request.account) return
    const leave = await gate.enter()
    if (!leave) {
      request.tell('turned-away', { why: 'crowded' })
      throw new Refused('busy', 'too many at once', { pause: 5 + Math.floor(Math.random() * 25) })
    }
    if (reply.raw.destroyed) leave()
    else reply.raw.once('close', leave)
  })
}

function gateFor({ method, routeOptions: { url } }: FastifyRequest, { visits, photos }: Gates): Gate | null {
  if (method === 'POST' && (url === '/api/sync' || url === '/api/sync/slips')) return visits
  return method === 'PUT' && url === '/api/photos/:hash' ? photos : null
}
