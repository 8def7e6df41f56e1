import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client'
import type { Told } from '../http/tell.ts'
import { count, gauges, type Watched } from './gauges.ts'

export interface Metrics {
  readonly contentType: string
  /** In the text format of Prometheus. */
  text(): Promise<string>
  answered(asked: { readonly route: string; readonly method: string; readonly status: number; readonly ms: number }): void
  hear<Event extends keyof Told>(event: Event, fields: Told[Event]): void
}

/**
 * Labels are routes, codes and statuses of our own, a few dozen altogether: never an account, an area or an address.
 * `watched` is asked when somebody reads.
 */
export function createMetrics(watched: Watched): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({ name: 'gridwalk_http_requests_total', help: 'Requests answered.', labelNames: ['method', 'route', 'status'], registers: [registry] })
  const seconds = new Histogram({
    name: 'gridwalk_http_request_seconds',
    help: 'Time until a request was answered.',
    labelNames: ['route'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20],
    registers: [registry],
  })
  const events = eventCounters(registry)
  gauges(watched, registry)
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    answered({ route, method, status, ms }) {
      requests.inc({ method, route, status })
      seconds.observe({ route }, ms / 1000)
    },
    hear: (event, fields) => events[event](fields as never),
  }
}

/** What each event adds to. */
function eventCounters(registry: Registry): { readonly [Event in keyof Told]: (fields: Told[Event]) => void } {
  const versions = count('gridwalk_versions_total', 'Versions of visits that phones sent, by how they were answered.', ['answer'], registry)
  const aside = count('gridwalk_set_aside_total', 'Versions set aside, by reason.', ['why'], registry)
  const decided = count('gridwalk_set_aside_decided_total', 'Decisions of the office about what was set aside.', ['decision'], registry)
  const rows = count('gridwalk_pulled_rows_total', 'Rows sent down to phones.', ['kind'], registry)
  const photos = count('gridwalk_photos_total', 'Photos sent by phones, by what became of them.', ['result'], registry)
  const bytes = count('gridwalk_photo_bytes_total', 'Bytes of photos kept.', [], registry)
  const signIns = count('gridwalk_sign_ins_total', 'Tries to sign in, by what became of them.', ['result'], registry)
  const away = count('gridwalk_turned_away_total', 'Requests asked to come again later.', ['why'], registry)
  return {
    push({ stored, known, conflict, setAside }) {
      for (const [answer, n] of Object.entries({ stored, known, conflict, set_aside: setAside })) versions.inc({ answer }, n)
    },
    pull({ areas, places, versions: pulled }) {
      for (const [kind, n] of Object.entries({ areas, places, versions: pulled })) rows.inc({ kind }, n)
    },
    'set-aside': ({ why, n }) => aside.inc({ why }, n),
    'set-aside-decided': ({ decision }) => decided.inc({ decision }),
    'photo-kept'(kept) {
      photos.inc({ result: 'kept' })
      bytes.inc(kept.bytes)
    },
    'photo-refused': ({ why }) => photos.inc({ result: why }),
    'signed-in': ({ how }) => signIns.inc({ result: how }),
    'sign-in-refused': ({ why }) => signIns.inc({ result: why }),
    'turned-away': ({ why }) => away.inc({ why }),
  }
}
