import * as v from 'valibot'
import type { AsideDecided, AsideFields, AttentionReply } from '../protocol/attention.ts'
import type { AuditCheckReply, AuditReply } from '../protocol/audit.ts'
import type { CampaignReply } from '../protocol/campaigns.ts'
import type { CoverageReply } from '../protocol/coverage.ts'
import type { FiguresReply } from '../protocol/figures.ts'
import type { InvitedMany } from '../protocol/invitations.ts'
import type { LockOpened, LockPoint } from '../protocol/lock.ts'
import { envelope, refusals, type Invited, type PhotoKept, type Refusal, type SignedIn, type SyncReply, type Welcome } from '../protocol/messages.ts'
import type { PeopleReply, PersonCode, PersonLeft, PersonReply } from '../protocol/people.ts'
import type { LastReorganisationReply, ReorganisationReply, ReorganisationUndone } from '../protocol/reorganisation.ts'
import type { RescueKey, RescueReply } from '../protocol/rescue.ts'
import type { ImportUndone, Imports, RowsImported } from '../protocol/roster.ts'
import type { SlipsReply } from '../protocol/slips.ts'
import { slipContents, slipSchema } from '../protocol/slip-schema.ts'
import { versionSchema } from '../protocol/version-schema.ts'
import { auditKinds } from '../domain/audit.ts'
import { undoObstacles } from '../domain/reorganisation/undo.ts'
import { roles } from '../domain/people.ts'

/*
 * What the server answers, as schemas: the compiler holds each against the type of the message, and the tests hold
 * every answer against it. The phone never loads them, nor does the server.
 */
type Reply<T> = v.GenericSchema<unknown, T>

const head = { envelope: v.literal(envelope) }
const instant = v.pipe(v.number(), v.integer())
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const day = v.pipe(v.number(), v.integer())
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const texts = v.array(v.string())
const period = v.strictObject({ from: day, to: day })

const account = v.strictObject({ id: v.string(), name: v.string(), role: v.picklist(roles), areas: texts, demo: v.boolean() })
const campaign = v.strictObject({
  id: v.string(),
  name: v.string(),
  period,
  area: v.string(),
  kind: v.string(),
  targetShare: v.number(),
  shares: v.exactOptional(v.array(v.strictObject({ kind: v.string(), area: v.string(), share: v.number() }))),
  counts: v.exactOptional(v.array(v.strictObject({ form: v.string(), unit: v.string(), area: v.string(), count }))),
})
const aside = ['unreadable', 'unknown-place', 'other-area', 'other-author', 'other-town', 'no-right', 'device-cut-off'] as const

export const refusal = v.strictObject({ ...head, refused: v.picklist(refusals), retry: v.boolean() }) satisfies Reply<Refusal>

export const done = v.strictObject(head)

export const health = v.strictObject({
  ...head,
  ok: v.literal(true),
  version: v.string(),
  epoch: v.string(),
  counts: v.record(v.string(), count),
})

export const welcome = v.strictObject({
  ...head,
  office: v.string(),
  demo: v.array(v.strictObject({ identity: v.picklist(roles), name: v.string(), place: v.string() })),
}) satisfies Reply<Welcome>

export const signedIn = v.strictObject({ ...head, account }) satisfies Reply<SignedIn>

const code = { code: v.string(), expires: instant }

export const invited = v.strictObject({ ...head, account, ...code }) satisfies Reply<Invited>

export const invitedMany = v.strictObject({
  ...head,
  answers: v.array(
    v.variant('is', [
      v.strictObject({ is: v.literal('made'), account, ...code }),
      v.strictObject({ is: v.literal('unchanged') }),
      v.strictObject({ is: v.literal('refused'), why: v.picklist(['may-not-invite', 'unknown-area', 'personal-data']) }),
    ]),
  ),
}) satisfies Reply<InvitedMany>

const person = v.strictObject({
  account,
  off: v.nullable(instant),
  codeUntil: v.nullable(instant),
  devices: v.array(
    v.strictObject({
      device: v.string(),
      app: v.string(),
      waiting: count,
      persisted: v.nullable(v.boolean()),
      lastSync: instant,
      since: instant,
      cutOff: v.nullable(instant),
    }),
  ),
})

export const people = v.strictObject({ ...head, people: v.array(person), at: instant }) satisfies Reply<PeopleReply>
export const personChanged = v.strictObject({ ...head, person }) satisfies Reply<PersonReply>
export const personCode = v.strictObject({ ...head, person, ...code }) satisfies Reply<PersonCode>

const columns = v.strictObject({
  id: texts,
  kind: texts,
  name: texts,
  area: texts,
  within: v.array(v.nullable(v.string())),
  latitude: v.array(v.number()),
  longitude: v.array(v.number()),
  rough: v.exactOptional(v.array(v.picklist([0, 1]))),
  size: v.array(count),
  initials: texts,
})

const office = v.strictObject({
  name: v.string(),
  demo: v.boolean(),
  divisionsSource: v.string(),
  layers: v.array(
    v.strictObject({
      id: v.string(),
      name: v.string(),
      url: v.string(),
      subdomains: v.string(),
      coordinates: v.picklist(['wgs84', 'gcj02']),
      maxZoom: count,
      attribution: v.string(),
    }),
  ),
  vocabulary: v.unknown(),
  divisions: v.array(v.strictObject({ from: v.string(), to: v.string(), day, name: v.string() })),
})

const answers = v.array(
  v.strictObject({
    sequence: v.nullable(v.number()),
    index: count,
    hash: v.nullable(hash),
    answer: v.picklist(['stored', 'known', 'conflict', 'set-aside']),
    why: v.exactOptional(v.picklist(aside)),
    received: v.exactOptional(instant),
    faults: v.exactOptional(texts),
  }),
)

export const synced = v.strictObject({
  ...head,
  protocol: count,
  epoch: v.string(),
  account,
  cutOff: v.exactOptional(v.boolean()),
  answers,
  cursor: v.string(),
  more: v.boolean(),
  remaining: v.nullable(count),
  fresh: v.boolean(),
  areas: v.array(
    v.strictObject({ code: v.string(), name: v.string(), shortName: v.string(), parent: v.nullable(v.string()), initials: v.string() }),
  ),
  places: columns,
  gone: v.strictObject({ areas: texts, places: texts, campaigns: texts }),
  campaigns: v.array(campaign),
  versions: v.array(
    v.strictObject({
      version: versionSchema,
      hash,
      received: instant,
      standing: v.picklist(['shown', 'replaced', 'conflict', 'disputed']),
    }),
  ),
  missingPhotos: v.array(hash),
  office: v.nullable(office),
  officeVersion: v.string(),
}) satisfies Reply<SyncReply>

/** Each slip's content by its kind; as one of them in the description. */
export const slip = v.strictObject({ ...slipSchema.entries, content: v.union(Object.values(slipContents)) })

export const slipsExchanged = v.strictObject({
  ...head,
  account: v.string(),
  epoch: v.string(),
  answers: v.array(
    v.strictObject({
      index: count,
      id: v.nullable(v.string()),
      answer: v.picklist(['stored', 'known', 'set-aside']),
      why: v.exactOptional(v.picklist([...aside, 'other-content', 'unknown-matter', 'unknown-visit', 'month-not-over'])),
    }),
  ),
  slips: v.array(v.strictObject({ ...slip.entries, received: v.nullable(instant) })),
  cursor: v.string(),
  more: v.boolean(),
  fresh: v.boolean(),
}) satisfies Reply<Omit<SlipsReply, 'slips'>>

const rowFault = v.strictObject({ row: count, why: v.string(), value: v.string() })

export const rowsImported = v.strictObject({
  ...head,
  effects: v.array(v.union([v.picklist(['new', 'changed', 'unchanged']), rowFault])),
}) satisfies Reply<{ effects: readonly (string | object)[] } & Pick<RowsImported, 'envelope'>>

export const imports = v.strictObject({
  ...head,
  imports: v.array(
    v.strictObject({
      id: v.string(),
      list: v.picklist(['areas', 'places']),
      file: v.string(),
      by: v.string(),
      at: instant,
      undone: v.nullable(instant),
      added: count,
      changed: count,
    }),
  ),
}) satisfies Reply<Pick<Imports, 'envelope'>>

export const importUndone = v.strictObject({
  ...head,
  blocked: v.nullable(v.strictObject({ why: v.picklist(['visited', 'built-upon', 'reorganised']), count })),
}) satisfies Reply<ImportUndone>

export const reorganised = v.strictObject({
  ...head,
  areas: count,
  newGrids: count,
  places: count,
  people: count,
  campaigns: count,
  faults: v.array(rowFault),
}) satisfies Reply<Omit<ReorganisationReply, 'faults'>>

export const lastReorganisation = v.strictObject({
  ...head,
  last: v.nullable(v.strictObject({ at: instant, areas: count })),
}) satisfies Reply<LastReorganisationReply>

export const reorganisationUndone = v.strictObject({
  ...head,
  blocked: v.nullable(v.strictObject({ why: v.picklist(undoObstacles), count })),
}) satisfies Reply<ReorganisationUndone>

export const campaignKept = v.strictObject({ ...head, campaign: v.nullable(campaign) }) satisfies Reply<CampaignReply>

const tally = v.record(v.string(), v.number())
const areaFigures = { now: tally, previous: tally, untilYesterday: tally, visits: count }

export const coverage = v.strictObject({
  ...head,
  today: day,
  days: v.strictObject({ now: period, previous: period, untilYesterday: period }),
  at: instant,
  total: v.strictObject(areaFigures),
  rows: v.array(v.strictObject({ area: v.string(), ...areaFigures })),
}) satisfies Reply<Pick<CoverageReply, 'envelope' | 'today' | 'days' | 'at'>>

const sums = v.record(v.string(), v.strictObject({ count: v.number(), estimated: v.boolean() }))

export const figures = v.strictObject({
  ...head,
  at: instant,
  total: sums,
  rows: v.array(v.strictObject({ area: v.string(), figures: sums })),
}) satisfies Reply<FiguresReply>

export const ready = v.strictObject({ ...head, ready: v.boolean(), reasons: v.array(v.picklist(['stopping', 'disk-full', 'store'])) })

const unknownNumber = v.nullable(v.number())

export const attention = v.strictObject({
  ...head,
  at: instant,
  phones: v.array(
    v.strictObject({
      account: v.string(),
      name: v.string(),
      areas: texts,
      device: v.string(),
      app: v.string(),
      waiting: count,
      persisted: v.nullable(v.boolean()),
      lastSync: instant,
      silentDays: count,
      needs: v.array(v.picklist(['silent', 'waiting', 'not-kept', 'old-version'])),
    }),
  ),
  aside: v.array(
    v.strictObject({
      town: v.string(),
      account: v.string(),
      name: v.nullable(v.string()),
      digest: v.string(),
      why: v.string(),
      received: instant,
      kept: v.nullable(v.strictObject({ by: v.nullable(v.string()), reason: v.string(), at: instant })),
    }),
  ),
  asideOpen: count,
  conflicts: v.array(
    v.strictObject({ visit: v.string(), place: v.string(), area: v.string(), day, names: v.array(v.nullable(v.string())), since: instant }),
  ),
  photos: v.array(v.strictObject({ account: v.string(), name: v.nullable(v.string()), photos: count })),
  server: v.nullable(
    v.strictObject({
      engine: v.string(),
      free: unknownNumber,
      total: unknownNumber,
      storeBytes: unknownNumber,
      level: v.picklist(['ample', 'low', 'no-photos', 'full']),
      lastBackup: v.nullable(instant),
      counts: v.strictObject({ visits: count, versions: count, places: count, accounts: count, phones: count }),
    }),
  ),
}) satisfies Reply<AttentionReply>

export const asideFields = v.strictObject({
  ...head,
  fields: v.array(v.strictObject({ name: v.string(), text: v.string() })),
  faults: texts,
}) satisfies Reply<AsideFields>

export const asideDecided = v.union([
  v.strictObject({ ...head, outcome: v.picklist(['accepted', 'kept']) }),
  v.strictObject({ ...head, outcome: v.literal('still-aside'), why: v.string() }),
]) satisfies Reply<AsideDecided>

export const rescueKey = v.strictObject({ ...head, account: v.string(), device: v.string(), key: v.string(), office: v.string() }) satisfies Reply<RescueKey>

export const rescued = v.strictObject({
  ...head,
  file: v.picklist(['taken', 'damaged', 'other-office', 'newer', 'none']),
  answers,
  photos: v.strictObject({ kept: count, known: count, refused: count }),
}) satisfies Reply<RescueReply>

const entry = v.strictObject({
  town: v.string(),
  number: count,
  at: instant,
  kind: v.picklist(auditKinds),
  actor: v.nullable(v.string()),
  subject: v.nullable(v.string()),
  area: v.nullable(v.string()),
  detail: v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])),
  previous: v.string(),
  hash: v.string(),
})

export const audit = v.strictObject({ ...head, entries: v.array(entry), more: v.boolean() }) satisfies Reply<AuditReply>

export const auditChecked = v.strictObject({
  ...head,
  entries: count,
  faults: v.array(v.strictObject({ town: v.string(), number: count, is: v.picklist(['changed', 'gap', 'end']) })),
}) satisfies Reply<AuditCheckReply>

export const lockPoint = v.strictObject({ ...head, point: v.string() }) satisfies Reply<LockPoint>

export const lockOpened = v.strictObject({ ...head, account, opener: v.string() }) satisfies Reply<LockOpened>

export const personLeft = v.strictObject({ ...head, person, left: v.boolean(), waiting: count }) satisfies Reply<PersonLeft>

export const photoKept = v.strictObject({ ...head, hash, received: count, whole: v.boolean() }) satisfies Reply<PhotoKept>
