import { Dexie, type Table } from 'dexie'
import type { Area, AreaCode } from '../../domain/area.ts'
import type { Campaign } from '../../domain/campaign.ts'
import type { LocalDay } from '../../domain/day.ts'
import type { Place, PlaceId } from '../../domain/place.ts'
import type { BuildingBlock } from '../../domain/report/building-blocks.ts'
import type { FigureKey } from '../../domain/report/figure.ts'
import type { Report } from '../../domain/report/report.ts'
import type { KeptSlip, Slip, SlipId } from '../../domain/slips/slip.ts'
import type { AccountId, DeviceId, Outcome, PhotoRef, VersionHash, VisitId, VisitVersion } from '../../domain/visit.ts'

export interface VersionRow {
  readonly hash: VersionHash
  readonly visit: VisitId
  readonly version: VisitVersion
  /** When the office named it as received, by this phone's clock; null while it waits. */
  readonly sent: number | null
  /** When the office received it, by the office's clock; null until it came back down. */
  readonly received: number | null
  /** A spot check disputes the visit: it counts nothing until the office has decided. */
  readonly disputed?: true
}

/** What a list needs to know of a visit without opening its versions. Derived from them, rebuilt at any time. */
export interface VisitRow {
  readonly visit: VisitId
  readonly shown: VersionHash
  readonly versions: readonly VersionHash[]
  readonly place: PlaceId
  readonly day: LocalDay
  readonly outcome: Outcome
  /** Who logged it, whoever corrected it later. */
  readonly author: AccountId
  readonly state: 'here' | 'sent' | 'attention'
  readonly why: string | null
  /** The day agreed on for coming again; null where none was, or the visit does not count. */
  readonly followUp: LocalDay | null
  /** Versions of other devices that wait for somebody to decide. */
  readonly conflicts: readonly VersionHash[]
  /** Whether it leaves a mark on its place: shown, not withdrawn, not set aside. */
  readonly marked: boolean
}

/** Everything the map knows of a visit, as a key without a value: a county's marks load by reading keys alone. */
export type MarkKey = [place: PlaceId, day: LocalDay, outcome: Outcome, visit: VisitId, author: AccountId]

/** Visits of others that came down together and never changed, in one row; see `bundles.ts`. */
export interface BundleRow {
  /** Counted up by the database. */
  readonly number?: number
  readonly visits: readonly VisitId[]
  readonly places: readonly PlaceId[]
  /** One a visit, its only version. */
  readonly rows: readonly VersionRow[]
}

/** The marks of the bundle of that number. */
export interface BundleMarksRow {
  readonly number: number
  readonly marks: readonly MarkKey[]
}

export interface OutboxRow {
  /** Counted up by the database: oldest first. */
  readonly order?: number
  readonly hash: VersionHash
  readonly sequence: number
  /** The exact text to send, the same at every try. */
  readonly text: string
}

export interface AttentionRow {
  readonly hash: VersionHash
  readonly visit: VisitId
  /** The office's word for it, for example `unknown-place`. */
  readonly why: string
  readonly faults: readonly string[]
  readonly at: number
}

export interface PhotoRow extends PhotoRef {
  /**
   * `draft`: in a form not saved yet; `waiting`: of a saved visit, not at the office yet; `sent`: at both; `unusable`:
   * the office has seen the bytes and can show nothing of them; `copy`: what the office has drawn from a photo.
   */
  readonly state: 'draft' | 'waiting' | 'sent' | 'unusable' | 'copy'
  readonly at: number
}

export interface DraftRow {
  readonly id: string
  readonly content: unknown
  readonly photos: readonly PhotoRef[]
  readonly at: number
}

/** All places of one village in one row: fourteen thousand doors open as some dozens of rows. */
export interface VillageRow {
  readonly village: AreaCode
  readonly places: readonly Place[]
}

/** A slip on its way, the same at every try. */
export interface SlipOutRow {
  readonly order?: number
  readonly id: SlipId
  readonly slip: Slip
}

/** A report on its author's desk. */
export interface ReportRow {
  readonly id: string
  /** Null of one that was thrown away, so that the monthly draft is not made again. */
  readonly report: Report | null
  /** Figures that had no value when it was last open; null while nobody has looked. */
  readonly missing: number | null
}

/** A file that the office fills again and again: its own Word template, or the superior's Excel form. */
export interface ReportFormRow {
  readonly id: string
  readonly kind: 'word' | 'excel'
  readonly name: string
  readonly bytes: ArrayBuffer
  /** Of an Excel form: which figure belongs into which cell. */
  readonly cells: readonly ReportFormCell[]
  readonly at: number
}

export interface ReportFormCell {
  readonly sheet: string
  readonly cell: string
  readonly figure: FigureKey
  /** An area one level below the report's own; null for that itself. */
  readonly area: AreaCode | null
}

/** A colleague's rescue file that this phone takes to the office. Its bytes lie beside it while they are needed. */
export interface CarriedRow {
  /** SHA-256 of its bytes. */
  readonly id: string
  /** Whose phone it comes from, as it says in the clear. */
  readonly account: AccountId
  readonly device: DeviceId
  readonly length: number
  readonly at: number
  readonly state: 'waiting' | 'delivered' | 'refused'
  /** With `refused`: the office's word for it. */
  readonly why: string | null
  readonly result: { readonly stored: number; readonly known: number; readonly setAside: number; readonly photos: number } | null
}

export interface MetaRow {
  readonly key: string
  readonly value: unknown
}

/**
 * Every step ever shipped, in order. A step that has been released is never changed: a phone that slept for a
 * year climbs them one by one. `number` counts up by one; `name` says what the step was for.
 */
const steps: readonly { number: number; name: string; stores: Record<string, string> }[] = [
  {
    number: 1,
    name: 'the first book',
    stores: {
      versions: 'hash',
      visits: 'visit, place, author, [author+state], [author+followUp]',
      marks: '',
      outbox: '++order',
      sequences: '',
      attention: 'hash',
      photos: 'hash, state',
      photoBytes: '',
      drafts: 'id',
      areas: 'code',
      villages: 'village',
      campaigns: 'id',
      meta: 'key',
    },
  },
  { number: 2, name: 'slips', stores: { slips: 'id, kind, matter', slipsOut: '++order', slipsAside: 'id' } },
  // A visit lies in one bundle at most.
  { number: 3, name: 'bundles', stores: { bundles: '++number, &*visits, *places', bundleMarks: 'number' } },
  { number: 4, name: 'reports', stores: { reports: 'id', buildingBlocks: 'id', reportForms: 'id' } },
  { number: 5, name: 'carried', stores: { carried: 'id', carriedBytes: '' } },
]

export const newestStep = steps.reduce((newest, step) => Math.max(newest, step.number), 0)

export class BookDatabase extends Dexie {
  declare versions: Table<VersionRow, VersionHash>
  declare visits: Table<VisitRow, VisitId>
  declare marks: Table<0, MarkKey>
  declare bundles: Table<BundleRow, number>
  declare bundleMarks: Table<BundleMarksRow, number>
  declare outbox: Table<OutboxRow, number>
  /** Every sequence given to a version of this book, as a key without a value: none is ever given twice. */
  declare sequences: Table<0, number>
  declare attention: Table<AttentionRow, VersionHash>
  declare photos: Table<PhotoRow, string>
  declare photoBytes: Table<ArrayBuffer, string>
  declare drafts: Table<DraftRow, string>
  declare areas: Table<Area, AreaCode>
  declare villages: Table<VillageRow, AreaCode>
  declare campaigns: Table<Campaign, string>
  declare meta: Table<MetaRow, string>
  declare slips: Table<KeptSlip, SlipId>
  declare slipsOut: Table<SlipOutRow, number>
  declare slipsAside: Table<{ readonly id: SlipId; readonly why: string }, SlipId>
  declare reports: Table<ReportRow, string>
  declare buildingBlocks: Table<BuildingBlock, string>
  declare reportForms: Table<ReportFormRow, string>
  declare carried: Table<CarriedRow, string>
  declare carriedBytes: Table<ArrayBuffer, string>

  constructor(account: AccountId) {
    // Strict: "saved" is said only when the record is on the disk, not in a buffer that a dead battery empties.
    super(bookName(account), { chromeTransactionDurability: 'strict' })
    for (const step of steps) this.version(step.number).stores(step.stores)
  }
}

export function bookName(account: AccountId): string {
  return `gridwalk-book-${account}`
}
