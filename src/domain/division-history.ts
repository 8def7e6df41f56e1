import { isWithin, type AreaCode } from './area.ts'
import { createSuccessor, type Succession, type Successor } from './succession.ts'

/** With the name that the area had. */
export interface FormerDivision extends Succession {
  readonly name: string
}

/** All that became of areas, ready to be asked. */
export interface DivisionHistory {
  readonly divisions: readonly FormerDivision[]
  readonly successor: Successor
  /** Codes outside of these areas that have become part of them: visits that carry them are seen from here. */
  readonly predecessorsOf: (areas: readonly AreaCode[]) => readonly AreaCode[]
}

const mostRemembered = 10_000

export function createDivisionHistory(divisions: readonly FormerDivision[]): DivisionHistory {
  const successor = createSuccessor(divisions)
  const today = divisions.map(({ from }) => ({ from, now: successor(from) }))
  const remembered = new Map<string, readonly AreaCode[]>()
  return {
    divisions,
    successor,
    predecessorsOf(areas) {
      if (today.length === 0) return []
      const key = areas.join(' ')
      const before = remembered.get(key)
      if (before) return before
      const within = (code: AreaCode) => areas.some((area) => isWithin(code, area))
      const found = today.filter(({ from, now }) => within(now) && !within(from)).map(({ from }) => from)
      if (remembered.size >= mostRemembered) remembered.clear()
      remembered.set(key, found)
      return found
    },
  }
}
