import { expect, test } from 'vitest'
import { standardVocabulary } from '../../domain/vocabulary.ts'
import { itemGroups, itemsIn } from './form-items.ts'

test('a form without a unit is never offered to be counted', () => {
  const without = standardVocabulary.forms.rows.filter(({ units }) => units.length === 0).map(({ id }) => id)
  expect(without).toEqual(['hotline', 'fourbig_court', 'plan'])
  const offered = itemGroups.flatMap((group) => itemsIn(standardVocabulary, group).map(({ form }) => form))
  expect(offered.filter((form) => without.includes(form))).toEqual([])
})
