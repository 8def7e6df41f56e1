import type { Answer } from '../../protocol/messages.ts'
import type { Store } from '../store/store.ts'
import type { Push } from './push.ts'
import { takeBatches } from './take-batch.ts'

/** Most versions in one transaction, so that nobody waits long for the others. */
const mostTogether = 1000

interface Waiting {
  readonly push: Push
  readonly done: (answers: Answer[]) => void
  readonly failed: (error: unknown) => void
}

/**
 * Pushes that are here at the same moment are put away in one transaction: the disk is waited for once and not
 * once a phone. Nobody is made to wait for a push still to come, and nobody hears of an answer before all is on disk.
 */
export function takeTogether(store: Store): (push: Push) => Promise<Answer[]> {
  let line: Waiting[] = []
  async function takeLine(): Promise<void> {
    const here = line
    line = []
    for (const group of groupsOf(here)) await takeGroup(store, group)
  }
  return async (push) => {
    if (push.versions.length === 0) return []
    return new Promise((done, failed) => {
      line.push({ push, done, failed })
      // After every request that has arrived by now was read.
      if (line.length === 1) setImmediate(() => void takeLine())
    })
  }
}

/**
 * In the order of arrival. A push with a visit of an earlier one goes into a later group, where it is judged and
 * answered by what the earlier one left in the store.
 */
function groupsOf(line: readonly Waiting[]): Waiting[][] {
  const groups: Waiting[][] = []
  let group: Waiting[] = []
  let visits = new Set<unknown>()
  let size = 0
  for (const waiting of line) {
    const { versions } = waiting.push
    const own = versions.map(visitOf)
    if (group.length > 0 && (size + versions.length > mostTogether || own.some((visit) => visits.has(visit)))) {
      groups.push(group)
      group = []
      visits = new Set()
      size = 0
    }
    group.push(waiting)
    for (const visit of own) if (visit !== undefined) visits.add(visit)
    size += versions.length
  }
  return group.length > 0 ? [...groups, group] : groups
}

/** Of a version that nobody has read yet. */
function visitOf(raw: unknown): unknown {
  return typeof raw === 'object' && raw !== null && 'visit' in raw ? raw.visit : undefined
}

async function takeGroup(store: Store, group: readonly Waiting[]): Promise<void> {
  try {
    const answers = await takeBatches(
      store,
      group.map(({ push }) => push),
    )
    for (const [i, { done }] of group.entries()) done(answers[i] ?? [])
  } catch (error) {
    // One that the store cannot take harms no other: each by itself.
    if (group.length > 1) for (const waiting of group) await takeGroup(store, [waiting])
    else group[0]?.failed(error)
  }
}
