import type { Area, AreaCode } from '../../domain/area.ts'

/**
 * Areas whose name holds the words, or whose pinyin initials do, and what lies in them; those that begin with them come
 * first. Nothing typed finds all.
 */
export function findAreas(areas: readonly Area[], typed: string): readonly Area[] {
  const text = squeeze(typed)
  if (text === '') return areas
  const byCode = new Map<AreaCode, Area>(areas.map((area) => [area.code, area]))
  const ranks: Area[][] = [[], [], []]
  for (const area of areas) {
    const around = byCode.get(area.parent ?? '')
    const names = wordsOf(area)
    if (names.some((name) => name.startsWith(text))) ranks[0]?.push(area)
    else if (names.some((name) => name.includes(text))) ranks[1]?.push(area)
    else if (around && wordsOf(around).some((name) => name.startsWith(text))) ranks[2]?.push(area)
  }
  return ranks.flat()
}

function wordsOf({ name, shortName, initials, code }: Area): string[] {
  return [name, shortName, initials, code].map(squeeze)
}

function squeeze(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '')
}
