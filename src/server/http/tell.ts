import type { FastifyInstance } from 'fastify'

/** What the server tells of itself: one line in the log each, and a count where metrics are kept. Figures and codes alone. */
export interface Told {
  push: { readonly stored: number; readonly known: number; readonly conflict: number; readonly setAside: number }
  pull: { readonly areas: number; readonly places: number; readonly versions: number }
  'set-aside': { readonly why: string; readonly n: number }
  'set-aside-decided': { readonly decision: string }
  'photo-kept': { readonly bytes: number }
  'photo-refused': { readonly why: string }
  'signed-in': { readonly how: 'code' | 'demo' }
  'sign-in-refused': { readonly why: string }
  'turned-away': { readonly why: 'crowded' | 'no-room' | 'stopping' }
}

export type Tell = <Event extends keyof Told>(event: Event, fields: Told[Event]) => void
/** Hears every event of every request. */
export type Hear = Tell

declare module 'fastify' {
  interface FastifyRequest {
    tell: Tell
  }
}

/** Somebody may want to look at these. */
const worthALook: readonly (keyof Told)[] = ['set-aside', 'photo-refused', 'sign-in-refused', 'turned-away']

/** Gives every request its `tell`. */
export function tellThrough(app: FastifyInstance, hear: Hear): void {
  app.decorateRequest('tell', function (event, fields) {
    this.log[worthALook.includes(event) ? 'warn' : 'info'](fields, event)
    hear(event, fields)
  })
}
