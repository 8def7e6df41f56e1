import type { AuditEntry } from '../../domain/audit.ts'
import { isoDay, localDay } from '../../domain/day.ts'
import { audit as words, auditDetailWords, auditValueWords } from '../words/audit.ts'
import { timeWords } from '../words/dates.ts'
import type { Say } from '../words/say.tsx'

/** Who did it: a name where this device knows one, else the account. */
export function actorWords({ actor, kind }: AuditEntry, names: ReadonlyMap<string, string>, say: Say): string {
  if (actor !== null) return names.get(actor) ?? actor
  return say(kind === 'retention' ? words.server : words.nobody)
}

/** To whom or what it was done: a name, a rule in words, a route, or the bare id; empty where nothing is meant. */
export function subjectWords({ subject, area }: AuditEntry, names: ReadonlyMap<string, string>, say: Say): string {
  const rule = subject === null ? undefined : auditValueWords[subject]
  const meant = subject === null ? null : rule ? say(rule) : (names.get(subject) ?? subject)
  return [meant, area === null ? null : (names.get(area) ?? area)].filter((part) => part !== null).join(' · ')
}

/** The details one after the other, for example 原因：没有这个权限，次数：3. */
export function detailWords({ detail }: AuditEntry, say: Say): readonly string[] {
  return Object.entries(detail).map(([name, value]) => {
    const named = auditDetailWords[name]
    return say(words.pair, { name: named ? say(named) : name, value: valueWords(name, value, say) })
  })
}

function valueWords(name: string, value: string | number | boolean, say: Say): string {
  if (typeof value === 'boolean') return say(value ? words.yes : words.no)
  // The phone's own clock: may be far from the office's.
  if (name === 'at' && typeof value === 'number') return `${isoDay(localDay(value))} ${timeWords(value)}`
  const known = auditValueWords[String(value)]
  return known ? say(known) : String(value)
}
