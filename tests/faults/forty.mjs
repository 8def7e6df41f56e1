/** What a bad day may bring, and what must hold all the same: each case with the tests titled `fault NN: …`. */
export const forty = [
  'browser killed within 50 ms after "saved", again and again (50 times in the long run): present every time',
  'killed at a random moment while saving a visit with photos: all or nothing, draft recoverable',
  'every write to records, outbox and photos uses strict durability',
  'page killed while the camera is open: same step restored, text and earlier photos kept',
  'quota reached: plain message, form kept, map tiles go first, records never',
  'a write aborts or fails n times: retried, then visibly failed; never "saved"',
  'database closed under the app: heals by reopening, or asks to reload with the draft kept',
  'first read at start fails: no "empty" state, no defaults written, no cursor moved',
  'storage evicted with unsent visits: the office is told; the app starts clean',
  'photo bytes hash equal after save, reload and sending',
  'no service worker, no database, private window, WeChat: an honest screen that says what to do',
  'new version while a form is dirty and visits wait: nothing reloads unasked, nothing lost',
  'old tab asks for a chunk that a deploy removed: one guarded reload, form kept; offline still starts',
  'a missing asset answers 404 without store, never HTML',
  'one file of the precache list missing: the old version keeps working',
  'schema upgrade with 500 waiting visits and photos: each sent once, hashes equal',
  'killed inside a schema upgrade: completes at next start',
  'two tabs, upgrade in one: the other saves its draft and steps aside',
  'older code on a newer database: refuses to write, asks to update',
  'a client eight weeks old meets a newer server: everything stored or set aside visibly',
  'reply lost after commit: retry gives "already have it", exactly one row',
  'upload cut at a random byte: resumes, hash equal, no half photo shown',
  'the same batch twice at once: one row each, no 500',
  'captive portal (200 HTML, 302 elsewhere, 511): nothing marked sent, no credentials leave',
  'navigator.onLine lies both ways: sync is right anyway',
  'signal on and off every second: the queue reaches zero',
  'connected but no bytes: time-out, watchdog, later success without reload',
  'session expired or revoked weeks ago: queue intact, after signing in everything arrives under its author',
  '413, 429, 500, 503 storms: split, back-off with jitter, no hot loop, everything arrives',
  'a poison record first in the queue: the rest passes, the poison is visible to worker and office',
  'same id, other content: both versions kept, shown as a conflict, nothing overwritten',
  'server killed again and again under 50 clients (20 times in the long run): every acknowledged visit is there',
  'a transaction that commits late: its rows still reach every reader',
  "server restored from yesterday's backup: phones offer again, everything returns",
  'device clock at 1980, +2 years, jumping, UTC+14: nothing lost or refused, order kept, flagged',
  'no position, time-out, 3 km accuracy, GCJ-02 base layer: saving never waits, a marker is within 10 m',
  "a shared phone: A leaves five waiting, B signs in; B never sees them, they arrive as A's",
  "B's token asks for, pushes to, or exports another area, forges author or role: refused, recorded, nothing leaks",
  'hostile text in every field: shown as text, exported as text, round trip exact',
  'gzip bomb, huge picture, false names, EXIF position, login flood: memory bounded, metadata gone, honest users get in',
].map((promise, i) => ({ number: i + 1, promise }))

/** Number of the case that a test of this title shows; null where it shows none. */
export function caseOf(title) {
  const [, number] = /\bfault (\d\d): /.exec(title) ?? []
  return number === undefined ? null : Number(number)
}
