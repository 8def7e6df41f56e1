import type { SlipId } from '../../domain/slips/slip.ts'
import { checkFigures, type CheckFigure } from '../../domain/spot-check/check.ts'
import type { AccountId, VisitId } from '../../domain/visit.ts'

export const tabs = ['samples', 'disputes', 'signs'] as const
export type Tab = (typeof tabs)[number]

/** Which page of the screen an address names. */
export type Route =
  | { readonly at: 'home'; readonly tab: Tab }
  | { readonly at: 'draw' }
  /** `visit` is the one that is open beside the list or instead of it; `show` the figure whose visits are listed. */
  | { readonly at: 'sample'; readonly sample: SlipId; readonly visit: VisitId | null; readonly show: CheckFigure }
  | { readonly at: 'visit'; readonly visit: VisitId }
  | { readonly at: 'worker'; readonly worker: AccountId }

export function readRoute(path: string, search: string): Route {
  const [what, id] = path.split('/').slice(2)
  const query = new URLSearchParams(search)
  if (what === 'draw') return { at: 'draw' }
  if (what === 'visit' && id) return { at: 'visit', visit: id }
  if (what === 'worker' && id) return { at: 'worker', worker: id }
  if (what === 'sample' && id) {
    const show = checkFigures.find((figure) => figure === query.get('show')) ?? 'all'
    return { at: 'sample', sample: id, visit: query.get('visit'), show }
  }
  return { at: 'home', tab: tabs.find((tab) => tab === query.get('tab')) ?? 'samples' }
}

export function homeHref(tab: Tab = 'samples'): string {
  return tab === 'samples' ? '/spot-check' : `/spot-check?tab=${tab}`
}

export function sampleHref(sample: SlipId, { visit = null, show = 'all' }: { visit?: VisitId | null; show?: CheckFigure } = {}): string {
  const query = new URLSearchParams()
  if (show !== 'all') query.set('show', show)
  if (visit !== null) query.set('visit', visit)
  const search = query.toString()
  return `/spot-check/sample/${sample}${search && `?${search}`}`
}

export function visitHref(visit: VisitId): string {
  return `/spot-check/visit/${visit}`
}

export function workerHref(worker: AccountId): string {
  return `/spot-check/worker/${worker}`
}
