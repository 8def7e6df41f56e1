import type { AreaCode } from '../../../domain/area.ts'
import { faultOf, type WantedCampaign } from '../../../domain/campaign-change.ts'
import { shareTargets } from '../../../domain/campaign-targets.ts'
import type { Campaign } from '../../../domain/campaign.ts'
import { addDays, isoDay, readIsoDay, type LocalDay } from '../../../domain/day.ts'
import type { PlaceKindId } from '../../../domain/place.ts'
import type { Vocabulary } from '../../../domain/vocabulary.ts'
import { campaignForm as words } from '../../words/campaign-form.ts'
import type { Phrase } from '../../words/say.tsx'

/** A campaign while it is being typed: what is not chosen yet is empty, days are as the date field gives them. */
export interface Draft {
  readonly name: string
  readonly area: AreaCode
  readonly from: string
  readonly to: string
  /** The first is the main one, for the whole area. */
  readonly shares: readonly ShareDraft[]
  readonly counts: readonly CountDraft[]
}

/** Without an area: the whole one. `key` tells rows apart while some are removed. */
export interface ShareDraft {
  readonly key: number
  readonly kind: PlaceKindId
  readonly area: AreaCode
  readonly percent: number
}

export interface CountDraft {
  readonly key: number
  readonly form: string
  readonly unit: string
  readonly area: AreaCode
  readonly count: number
}

export type DraftFault = { readonly of: 'name' | 'days' | 'all'; readonly says: Phrase }

/** A month of homes from tomorrow on. */
export function newDraft(area: AreaCode, kind: PlaceKindId, today: LocalDay): Draft {
  const from = addDays(today, 1)
  return {
    name: '',
    area,
    from: isoDay(from),
    to: isoDay(addDays(from, 29)),
    shares: [{ key: 0, kind, area: '', percent: 90 }],
    counts: [],
  }
}

export function draftOf(campaign: Campaign): Draft {
  const { name, area, period, counts = [] } = campaign
  const place = (of: AreaCode) => (of === area ? '' : of)
  return {
    name,
    area,
    from: isoDay(period.from),
    to: isoDay(period.to),
    shares: shareTargets(campaign).map((target, key) => {
      return { key, kind: target.kind, area: place(target.area), percent: Math.round(target.share * 100) }
    }),
    counts: counts.map((target, key) => ({ ...target, key, area: place(target.area) })),
  }
}

/** Of an empty field; no day of the calendar, so `faultOf` names it. */
const noDay = 0

/** What the office is asked to keep, or what is missing. */
export function readDraft(draft: Draft, vocabulary: Vocabulary): { wanted: WantedCampaign } | { fault: DraftFault } {
  const [main, ...others] = draft.shares
  if (draft.name.trim() === '') return { fault: { of: 'name', says: words.needName } }
  if (!main || draft.shares.some(({ kind }) => kind === '')) return { fault: { of: 'all', says: words.needKind } }
  if (draft.counts.some(({ form }) => form === '')) return { fault: { of: 'all', says: words.needForm } }
  const area = (of: AreaCode) => of || draft.area
  const wanted: WantedCampaign = {
    name: draft.name.trim(),
    period: { from: readIsoDay(draft.from) ?? noDay, to: readIsoDay(draft.to) ?? noDay },
    area: draft.area,
    kind: main.kind,
    targetShare: main.percent / 100,
    shares: others.map((each) => ({ kind: each.kind, area: area(each.area), share: each.percent / 100 })),
    counts: draft.counts.map(({ form, unit, count, ...each }) => ({ form, unit, count, area: area(each.area) })),
  }
  const wrong = faultOf(wanted, vocabulary)
  if (wrong === null) return { wanted }
  return { fault: wrong === 'period' ? { of: 'days', says: words.needDays } : { of: 'all', says: faultWords[wrong] } }
}

const faultWords = {
  'other-area': words.outside,
  'unknown-word': words.unknownWord,
  twice: words.twice,
  amount: words.failed,
} satisfies Record<string, Phrase>
