import { areaLevel } from '../../../domain/area.ts'
import { toPercent } from '../../../domain/percent.ts'
import { levelNames, tableWords } from '../../words/coverage.ts'
import { columnWords as words, sheetWords } from '../../words/export.ts'
import { shapesOf } from '../hull-shapes.ts'
import { percentWords } from '../number-words.ts'
import type { Row } from '../rows.ts'
import type { View } from '../use-view.ts'
import { listing, type Column, type Listing } from './listing.ts'
import { outlineOf } from './outline.ts'
import type { Speech } from './speech.ts'

/** The table of areas as it stands on screen with its total, or only those behind pace. */
export function areaListing(which: 'areas' | 'behind', view: View, speech: Speech): Listing {
  const { rows, total, territory, positions, scope } = view
  const { hulls } = shapesOf(territory.places, positions, scope)
  const [items, totals] = which === 'areas' ? [[...rows, total], 1] : [rows.filter((row) => row.behind), 0]
  const outline = (row: Row) => {
    const hull = row === total ? undefined : hulls.get(row.code)
    return hull ? outlineOf(hull.corners) : null
  }
  return listing(speech.say(sheetWords[which]), areaColumns(view, speech), items, outline, totals)
}

function areaColumns({ rows, total, goal, names, kind }: View, { say }: Speech): Column<Row>[] {
  const unit = names.unit(kind)
  const counted = (key: 'expected' | 'covered' | 'today' | 'tried' | 'never'): Column<Row> => ({
    key,
    title: say(words.unit, { what: say(tableWords[key]), unit }),
    kind: 'count',
    of: (row) => row[key],
  })
  const points = (key: 'gap' | 'change', what: string): Column<Row> => ({
    key,
    title: say(words.unit, { what, unit: say(words.points) }),
    kind: 'points',
    of: (row) => row[key],
  })
  const rate = say(tableWords.rate)
  return [
    { key: 'rank', title: say(tableWords.rank), kind: 'count', of: (row) => (row === total ? null : row.rank) },
    {
      key: 'name',
      title: say(levelNames[rows[0] ? areaLevel(rows[0].code) : 'village']),
      kind: 'text',
      of: (row) => (row === total ? say(tableWords.total) : row.name),
    },
    counted('expected'),
    counted('covered'),
    counted('today'),
    { key: 'rate', title: rate, plainTitle: say(words.unit, { what: rate, unit: '%' }), kind: 'rate', of: (row) => toPercent(row.rate) },
    ...(goal.target === null ? [] : [points('gap', say(words.gap, { rate: percentWords(goal.target) }))]),
    points('change', say(words.change)),
    counted('tried'),
    counted('never'),
    ...(goal.pace === null
      ? []
      : [{ key: 'pace', title: say(words.pace), kind: 'text' as const, of: (row: Row) => (row.behind ? say(tableWords.behind) : null) }]),
    { key: 'visits', title: say(words.unit, { what: say(words.visits), unit: say(words.times) }), kind: 'count', of: (row) => row.figures.visits },
    // A total over several own areas has no code of its own.
    { key: 'area', title: say(words.areaCode), kind: 'text', of: (row) => (row === total ? null : row.code) },
  ]
}
