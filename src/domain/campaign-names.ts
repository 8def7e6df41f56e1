import type { CountTarget, ShareTarget } from './campaign.ts'
import type { Vocabulary } from './vocabulary.ts'
import { nameOf } from './vocabulary/row.ts'
import { unitName } from './vocabulary/units.ts'

/** What a target counts, and in which unit, as shown. */
export function targetNames(
  of: ShareTarget | CountTarget,
  { placeKinds, forms }: Vocabulary,
  language: 'zh-CN' | 'en',
): { what: string; unit: string } {
  const row = 'kind' in of ? placeKinds.of(of.kind) : forms.of(of.form)
  const unit = 'unit' in of ? of.unit : (row.units[0] ?? '处')
  return { what: nameOf(row, language), unit: unitName(unit, language, row) }
}
