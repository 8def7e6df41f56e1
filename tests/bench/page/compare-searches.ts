import { findPlaces, indexPlaces } from '../../../src/domain/find-place.ts'
import type { Area } from '../../../src/domain/area.ts'
import type { Place } from '../../../src/domain/place.ts'
import type { Times } from './times.ts'

const typed = ['mfc 12 37', '12组 37号', '新桥中心小学', '00037', 'xqz 6z 18h']
const shown = 20

/** Each keystroke of some searches: ranked by the app, and as a plain look for the words in every place. */
export function compareSearches(places: readonly Place[], areas: readonly Area[], rounds: number): Times {
  const index = indexPlaces(places, new Map(areas.map((area) => [area.code, area])))
  const texts = plainTexts(places, areas)
  const app: number[] = []
  const plain: number[] = []
  let found = 0
  let passed = 0
  for (let round = 0; round < rounds; round++) {
    for (const query of typed.flatMap(keystrokes)) {
      const began = performance.now()
      found += findPlaces(index, query, shown).length
      const ranked = performance.now()
      passed += plainly(texts, query).length
      app.push(ranked - began)
      plain.push(performance.now() - ranked)
    }
  }
  if (found === 0 || passed === 0) throw new Error('a search found nothing')
  return { app, plain }
}

function keystrokes(query: string): string[] {
  return Array.from({ length: query.length }, (_, i) => query.slice(0, i + 1)).filter((part) => !part.endsWith(' '))
}

/** Everything that the app looks at, in one text a place. */
function plainTexts(places: readonly Place[], areas: readonly Area[]): string[] {
  const names = new Map(areas.map((area) => [area.code, `${area.name}|${area.shortName}|${area.initials}`]))
  const around = new Map(places.map((place) => [place.id, `${place.name}|${place.initials}`]))
  return places.map((place) =>
    [place.name, place.initials, place.id, around.get(place.within ?? ''), names.get(place.area.slice(0, 12))].join('|'),
  )
}

function plainly(texts: readonly string[], query: string): number[] {
  const words = query.split(' ')
  const hits: number[] = []
  texts.forEach((text, i) => {
    if (words.every((word) => text.includes(word))) hits.push(i)
  })
  return hits
}
