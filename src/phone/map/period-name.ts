import { map as words } from '../words/map.ts'
import { useSay } from '../words/say.tsx'
import type { PeriodChoice } from '../../domain/period-choice.ts'
import { plainPeriods } from './periods.ts'

export function usePeriodName(): (choice: PeriodChoice) => string {
  const say = useSay()
  return ({ id, campaign }) => {
    const plain = plainPeriods.find((name) => name === id)
    return campaign?.name ?? (plain ? say(words[plain]) : id)
  }
}
