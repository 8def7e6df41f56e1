import { standardVocabulary, type Vocabulary } from '../../domain/vocabulary.ts'
import { extendVocabulary } from '../../domain/vocabulary/extend.ts'
import { useTerritory } from './territory.ts'

/** The words of the log as this office uses them. */
export function useVocabulary(): Vocabulary {
  return vocabularyWith(useTerritory()?.office?.vocabulary)
}

let made: { readonly additions: unknown; readonly vocabulary: Vocabulary } = {
  additions: undefined,
  vocabulary: standardVocabulary,
}

/** Made once for each set of additions, because many rows of a list ask for it. */
function vocabularyWith(additions: unknown): Vocabulary {
  if (made.additions !== additions) {
    made = { additions, vocabulary: extendVocabulary(standardVocabulary, additions).vocabulary }
  }
  return made.vocabulary
}
