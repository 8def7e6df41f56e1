import type { Done, FollowUpList, Open } from '../../domain/follow-up-list.ts'

export const followUpStates = ['overdue', 'due', 'upcoming', 'done'] as const
export type FollowUpState = (typeof followUpStates)[number]

export type Counts = Record<FollowUpState, number>

export interface FollowUpGroup extends Counts {
  readonly key: string
}

/** How many of each state belong to each worker or village; most overdue first. */
export function groupFollowUps(list: FollowUpList, keyOf: (each: Open | Done) => string): FollowUpGroup[] {
  const groups = new Map<string, Counts>()
  for (const state of followUpStates) {
    for (const each of list[state]) {
      const key = keyOf(each)
      const counts = groups.get(key) ?? { overdue: 0, due: 0, upcoming: 0, done: 0 }
      counts[state] += 1
      groups.set(key, counts)
    }
  }
  return Array.from(groups, ([key, counts]) => ({ key, ...counts })).sort(
    (a, b) => b.overdue - a.overdue || b.due - a.due || b.upcoming - a.upcoming || b.done - a.done || (a.key < b.key ? -1 : 1),
  )
}

/** What belongs to one of them alone. */
export function onlyOf(list: FollowUpList, belongs: (each: Open | Done) => boolean): FollowUpList {
  return {
    overdue: list.overdue.filter(belongs),
    due: list.due.filter(belongs),
    upcoming: list.upcoming.filter(belongs),
    done: list.done.filter(belongs),
  }
}
