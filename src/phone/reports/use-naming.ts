import { useMemo } from 'react'
import type { Naming } from '../../domain/report/table.ts'
import type { Territory } from '../record-book/territory.ts'
import { useVocabulary } from '../record-book/vocabulary.ts'

/** What areas and figures are called in a report, which is Chinese whatever the language of the screens. */
export function useNaming({ areas }: Pick<Territory, 'areas'>, entrySet: string): Naming {
  const vocabulary = useVocabulary()
  return useMemo(
    () => ({ vocabulary, entrySet, areaName: (area) => areas.get(area)?.shortName ?? area }),
    [areas, vocabulary, entrySet],
  )
}
