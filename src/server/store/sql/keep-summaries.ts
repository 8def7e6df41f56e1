import type { Transaction } from 'kysely'
import { isCounted } from '../../../domain/visit.ts'
import type { Vocabulary } from '../../../domain/vocabulary.ts'
import { keepCoverage } from './keep-coverage.ts'
import { keepFigures } from './keep-figures.ts'
import type { Tables } from './tables.ts'
import type { Turn } from './turn.ts'

/**
 * Keeps the summaries of a town in step, as part of the transaction that turns the versions: by difference, without a
 * look at the other visits. Whoever changes which version of a visit shows calls this.
 */
export async function keepSummaries(run: Transaction<Tables>, town: string, turns: readonly Turn[], vocabulary: Vocabulary): Promise<void> {
  const counted = turns.filter(({ version }) => isCounted(version))
  if (counted.length === 0) return
  await keepCoverage(run, town, counted)
  await keepFigures(run, town, counted, vocabulary)
}
