import type { Area } from '../../domain/area.ts'

/** Areas whose name holds the words, or whose pinyin initials do; those that begin with them first. Nothing typed finds all. */
export function findAreas(areas: readonly Area[], typed: string): readonly Area[] {
  const text = typed.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '')
  if (text === '') return areas
  const ranked = areas.flatMap((area) => {
    const names = [area.name, area.shortName, area.initials, area.code].map((name) => name.toLowerCase().replaceAll(/\s/g, ''))
    if (!names.some((name) => name.includes(text))) return []
    return [{ area, begins: names.some((name) => name.startsWith(text)) }]
  })
  return [...ranked.filter(({ begins }) => begins), ...ranked.filter(({ begins }) => !begins)].map(({ area }) => area)
}
