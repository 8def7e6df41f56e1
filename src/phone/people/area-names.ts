import type { AreaCode } from '../../domain/area.ts'
import { useTerritory } from '../record-book/territory.ts'
import { useLanguage } from '../words/say.tsx'
import { areaName } from './invitable.ts'

/** The names of areas, one after the other; the code where this phone knows no name. */
export function useAreaNames(): (areas: readonly AreaCode[]) => string {
  const territory = useTerritory()
  const separator = useLanguage() === 'zh-CN' ? '、' : ', '
  return (areas) =>
    areas
      .map((code) => {
        const area = territory?.areas.get(code)
        return area ? areaName(area) : code
      })
      .join(separator)
}
