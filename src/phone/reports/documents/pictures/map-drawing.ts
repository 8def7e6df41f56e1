import type { AreaCode } from '../../../../domain/area.ts'
import { childArea } from '../../../../domain/coverage.ts'
import { frameFor, outline, scaleOf, type Frame } from '../../../../domain/frame.ts'
import { boxOf, hullOf, type Box, type Corners } from '../../../../domain/hull.ts'
import { paceClasses } from '../../../../domain/pace.ts'
import type { Place } from '../../../../domain/place.ts'
import { toWorld } from '../../../../domain/project.ts'
import { figureKey } from '../../../../domain/report/figure-key.ts'
import { figureText } from '../../../../domain/report/figure-text.ts'
import type { FigureBook } from '../../../../domain/report/figure.ts'
import type { Naming } from '../../../../domain/report/table.ts'
import { reachesPlace } from '../../../../domain/visit.ts'
import { momentText } from '../../../../domain/report/period-words.ts'
import { colours, type Drawing, type Shape } from './drawing.ts'
import { paceLooks, paceTexts } from './pace-looks.ts'
import { drawnAreas } from './rated-areas.ts'

const width = 1600
const legend = 150
const radius = 16
/** No nearer than a pixel for about a metre. */
const most = 2 ** 25
/** One mark to a square of so many pixels, so that a county draws as quickly as a grid. */
const apart = 13

/**
 * Where the households of an area lie and which of them were reached, null where there are none; the outline of each area below around its own. Drawn
 * from the roster alone: outlines are no boundaries, and the picture says so.
 */
export function mapDrawing(book: FigureBook, naming: Naming, places: readonly Place[]): Drawing | null {
  const { doors, x, y, members } = positionsOf(book, places)
  if (doors.length === 0) return null
  const hulls = new Map(Array.from(members, ([area, of]) => [area, hullOf(of, x, y)] as const))
  const box = boxOf(Float64Array.from(Array.from(hulls.values(), (corners) => [...corners]).flat()))
  const height = heightFor(box)
  const frame = frameFor(box, width, height, 70, most)
  const rated = drawnAreas(book, naming).filter(({ area }) => hulls.has(area))
  const areas = rated.map(({ area, pace }): Shape => ({ shape: 'path', d: outline(hulls.get(area) ?? new Float64Array(), frame, radius), ...(pace ? paceLooks[pace] : paceLooks.none) }))
  const labels = rated.flatMap(({ area, name, rate }) => label(middle(hulls.get(area) ?? new Float64Array(), frame), name, figureText(rate, 'number')))
  return {
    width,
    height: height + legend,
    ground: colours.white,
    shapes: [...areas, ...marks(doors, x, y, reachedIn(book), frame), ...labels, ...scale(scaleOf(frame, box)), ...key(book, height + 40)],
  }
}

/** An area that is longer than wide gets a higher picture, so that its names stay legible on paper. */
function heightFor({ minX, minY, maxX, maxY }: Box): number {
  return Math.round(width * Math.max(0.5, Math.min(0.95, (maxY - minY) / Math.max(maxX - minX, 1e-9))))
}

function positionsOf(book: FigureBook, places: readonly Place[]) {
  const child = childArea(book.area)
  const below = new Set(book.children)
  const doors = places.filter((place) => place.kind === 'household' && below.has(child(place.area) ?? ''))
  const [x, y] = [new Float64Array(doors.length), new Float64Array(doors.length)]
  const members = new Map<AreaCode, number[]>()
  doors.forEach((door, i) => {
    const at = toWorld(door)
    x[i] = at.x
    y[i] = at.y
    const area = child(door.area) ?? ''
    const there = members.get(area)
    if (there) there.push(i)
    else members.set(area, [i])
  })
  return { doors, x, y, members }
}

function reachedIn(book: FigureBook): ReadonlySet<string> {
  return new Set(book.behind(figureKey({ what: 'places', kind: 'household' })).filter(reachesPlace).map(({ place }) => place))
}

/** A disc where somebody was met, a hollow diamond where nobody was yet. */
function marks(doors: readonly Place[], x: Float64Array, y: Float64Array, reached: ReadonlySet<string>, { scale: by, left, top }: Frame): Shape[] {
  const taken = new Set<string>()
  const paths = { met: '', open: '' }
  doors.forEach((door, i) => {
    const [px, py] = [(x[i] ?? 0) * by + left, (y[i] ?? 0) * by + top]
    const square = `${Math.floor(px / apart)},${Math.floor(py / apart)}`
    if (taken.has(square)) return
    taken.add(square)
    if (reached.has(door.id)) paths.met += disc(px, py, 4)
    else paths.open += diamond(px, py, 4)
  })
  return [
    { shape: 'path', d: paths.open, stroke: colours.gap, lineWidth: 1.5 },
    { shape: 'path', d: paths.met, fill: colours.accent },
  ]
}

const disc = (x: number, y: number, r: number) => `M${(x - r).toFixed(1)} ${y.toFixed(1)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`
const diamond = (x: number, y: number, r: number) => `M${(x - r).toFixed(1)} ${y.toFixed(1)}l${r} ${-r} ${r} ${r} ${-r} ${r}Z`

function middle(corners: Corners, { scale: by, left, top }: Frame): { readonly x: number; readonly y: number } {
  const { minX, minY, maxX, maxY } = boxOf(corners)
  return { x: ((minX + maxX) / 2) * by + left, y: ((minY + maxY) / 2) * by + top }
}

function label({ x, y }: { readonly x: number; readonly y: number }, name: string, rate: string): Shape[] {
  return [
    { shape: 'text', x, y: y - 4, text: name, size: 36, colour: colours.ink, align: 'center', bold: true, haloed: true },
    { shape: 'text', x, y: y + 30, text: rate, size: 30, colour: colours.ink, align: 'center', haloed: true },
  ]
}

function scale({ metres, pixels }: { readonly metres: number; readonly pixels: number }): Shape[] {
  const [x, y] = [width - 60 - pixels, 60]
  return [
    { shape: 'path', d: `M${x} ${y - 10}V${y}H${x + pixels}V${y - 10}`, stroke: colours.ink, lineWidth: 3 },
    { shape: 'text', x: x + pixels / 2, y: y - 18, text: metres >= 1000 ? `${metres / 1000}公里` : `${metres}米`, size: 24, colour: colours.ink, align: 'center' },
    { shape: 'path', d: 'M60 70V22M60 22l-9 14M60 22l9 14', stroke: colours.ink, lineWidth: 3 },
    { shape: 'text', x: 76, y: 44, text: '北', size: 26, colour: colours.ink },
  ]
}

function key(book: FigureBook, y: number): Shape[] {
  const classes = paceClasses.flatMap((pace, i): Shape[] => [
    { shape: 'box', x: 60 + i * 250, y: y - 26, width: 44, height: 30, round: 8, ...paceLooks[pace] },
    { shape: 'text', x: 116 + i * 250, y, text: paceTexts[pace], size: 26, colour: colours.ink },
  ])
  return [
    ...classes,
    { shape: 'path', d: disc(1090, y - 10, 8), fill: colours.accent },
    { shape: 'text', x: 1108, y, text: '走到的户', size: 26, colour: colours.ink },
    { shape: 'path', d: diamond(1298, y - 10, 8), stroke: colours.gap, lineWidth: 2 },
    { shape: 'text', x: 1316, y, text: '没走到的户', size: 26, colour: colours.ink },
    { shape: 'text', x: 60, y: y + 56, text: `住户覆盖示意图，数据截至${momentText(book.asOf)}。轮廓由走访对象的位置围成，不是行政区划界线。`, size: 26, colour: colours.soft },
  ]
}
