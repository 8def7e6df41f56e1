import { envelope, refusals, type RefusalCode } from '../../protocol/messages.ts'

/** What came of asking the office: its reply, its refusal, or nothing at all. */
export type Reply<T> = { readonly ok: true; readonly body: T } | Refused

export interface Refused {
  readonly ok: false
  /**
   * `no-signal`: nobody answered, or somebody who is not the office (a hotel's sign-in page says 200 too).
   * `cut-off`: the office took what this phone brought, put it aside, and gives it nothing any more.
   */
  readonly why: 'no-signal' | 'cut-off' | RefusalCode
  readonly retry: boolean
  /** Seconds that the office asked to be left alone. */
  readonly retryAfter: number | null
}

export const noSignal: Refused = { ok: false, why: 'no-signal', retry: true, retryAfter: null }

/** Only what carries our envelope is the office's word. */
export function readAnswer<T>(status: number, headers: Headers, text: string): Reply<T> {
  const retryAfter = readSeconds(headers.get('retry-after'))
  const content = parse(text)
  if (content?.['envelope'] === envelope) {
    if (status < 300) return { ok: true, body: content as T }
    const why = refusals.find((code) => code === content['refused']) ?? whyOf(status)
    return { ok: false, why, retry: content['retry'] === true, retryAfter }
  }
  // Our own proxy may refuse before the office sees it; anybody's 200, 401 or 511 says nothing.
  if (status === 413 || status === 429 || (status >= 500 && status !== 511)) {
    return { ok: false, why: whyOf(status), retry: true, retryAfter }
  }
  return noSignal
}

function whyOf(status: number): RefusalCode {
  if (status === 401) return 'not-signed-in'
  if (status === 413) return 'too-large'
  if (status === 429) return 'too-many-requests'
  return status >= 500 ? 'busy' : 'bad-request'
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const content: unknown = JSON.parse(text)
    return typeof content === 'object' && content !== null ? (content as Record<string, unknown>) : null
  } catch {
    return null
  }
}

/** Retry-After comes as seconds or as a date; a date is as good as "later". */
function readSeconds(header: string | null): number | null {
  const seconds = Number(header ?? Number.NaN)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null
}
