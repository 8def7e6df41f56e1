import { createSuccessor } from '../../domain/succession.ts'
import type { VisitVersion } from '../../domain/visit.ts'
import type { Territory } from '../record-book/territory.ts'
import { visit as words } from '../words/records.ts'
import type { Say } from '../words/say.tsx'
import type { Fact } from '../visit-words/facts.ts'

/** Where a visit was logged by the names of its day, once divisions were reorganised since; nothing otherwise. */
export function areaThen({ area }: Pick<VisitVersion, 'area'>, { areas, office }: Territory, say: Say): Fact[] {
  const divisions = office?.divisions ?? []
  const village = area.slice(0, 12)
  const then = divisions.find(({ from }) => from === village) ?? divisions.find(({ from }) => from === area)
  if (!then) return []
  const now = areas.get(createSuccessor(divisions)(area).slice(0, 12))
  const value = now ? say(words.areaThenAndNow, { old: then.name, now: now.name }) : then.name
  return [{ label: say(words.areaThen), value }]
}
