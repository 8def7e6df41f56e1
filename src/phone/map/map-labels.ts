import type { CoverageState } from '../../domain/coverage.ts'
import { detailAt } from './detail.ts'
import { overlaps, type Box } from '../../domain/hull.ts'
import type { Colour } from './look.ts'
import { landmarkDetail, landmarkSide } from './paint-landmarks.ts'
import { regionRadius, widest } from './paint-regions.ts'
import { createLabelPlacer, type LabelWish, type PlacedLabel } from './place-labels.ts'
import { stateAt } from './place-states.ts'
import { worldPixels } from '../../domain/project.ts'
import type { Region } from './regions.ts'
import type { DrawnRegion } from './drawn-regions.ts'
import type { Scene } from './scene.ts'

export interface Text {
  readonly text: string
  readonly font: string
  readonly colour: Colour
}

interface MapLabelWish extends LabelWish {
  readonly lines: readonly (readonly Text[])[]
  readonly lineHeight: number
  /** A tag is written on its own ground, as 盲区. */
  readonly tag: boolean
  /** On a ground of paper, because it may lie on what the map draws. */
  readonly grounded: boolean
  /** The state of a natural village itself, before its name. */
  readonly mark: CoverageState | null
  readonly region: string | null
}

export type MapLabel = PlacedLabel<MapLabelWish>
type Measure = (text: Text) => number

/** What is written on the map at one zoom. */
export interface MapLabels {
  /** All that reaches into the box, in pixels of the zoom. Once told a label stays, so that none jumps while the map moves. */
  in(box: Box): readonly MapLabel[]
}

/** Labels are worked out a sheet of the map at a time, as far as it has been looked at: a whole county has thousands. */
export function createMapLabels(scene: Scene, zoom: number, measure: Measure): MapLabels {
  const world = worldPixels(zoom)
  const regions = scene.regions[detailAt(zoom).regions]
  const named = landmarkDetail(zoom, scene.kind) === 'named'
  const side = landmarkSide(zoom, scene.kind, scene.look.scale) * 1.35
  const longest = longestLabel * scene.look.scale
  const placer = createLabelPlacer<MapLabelWish>()
  const [known, looked] = [[] as MapLabel[], new Set<string>()]
  // By region and by landmark: what room it takes, and that it has had its turn.
  const [drawn, squares, told] = [new Map<DrawnRegion, Box>(), new Map<number, Box>(), new Set<DrawnRegion | number>()]
  const takeRoom = (around: Box) => {
    for (const region of regions.near(around)) {
      if (!drawn.has(region)) placer.addRegion(remember(drawn, region, grown(region.region, world, regionRadius(region.region, zoom))))
    }
    for (const i of named ? scene.landmarks.near(around).filter(scene.shows) : []) {
      const [x, y] = [(scene.points.x[i] ?? 0) * world, (scene.points.y[i] ?? 0) * world]
      if (!squares.has(i)) placer.keepFree(remember(squares, i, squareAround(x, y, side)))
    }
  }
  const turnsOf = <T extends DrawnRegion | number>(boxes: ReadonlyMap<T, Box>, sheet: Box): T[] => {
    const turns = Array.from(boxes).flatMap(([one, box]) => (!told.has(one) && overlaps(widened(box, longest), sheet) ? [one] : []))
    for (const one of turns) told.add(one)
    return turns
  }
  const look = (sheet: Box) => {
    // What is named here may be written as far as `longest` outside, beside things of there.
    takeRoom(scaled(widened(sheet, 2 * longest + widest), 1 / world))
    const urgent = turnsOf(drawn, sheet).sort(byUrgency)
    const landmarks = turnsOf(squares, sheet).sort((a, b) => a - b)
    known.push(
      ...placer.place([
        ...urgent.map((region) => regionLabels(scene, region, zoom, measure)),
        ...urgent.map((region) => blindSpotTag(scene, region, zoom, measure)),
        ...landmarks.map((i) => landmarkLabels(scene, i, squares.get(i), measure)),
      ]),
    )
  }
  return {
    in(box) {
      for (const { key, sheet } of sheetsIn(box)) {
        if (!looked.has(key)) look(sheet)
        looked.add(key)
      }
      return known.filter((label) => overlaps(label.box, box))
    },
  }
}

/** No label ends farther from what it names, in pixels. */
const longestLabel = 320

/** Sheets of which one is worked out at a time: a screen of a phone looks at about four. */
const sheetSide = 512

function sheetsIn({ minX, minY, maxX, maxY }: Box): { key: string; sheet: Box }[] {
  const sheets = []
  for (let row = Math.floor(minY / sheetSide); row <= Math.floor(maxY / sheetSide); row++) {
    for (let column = Math.floor(minX / sheetSide); column <= Math.floor(maxX / sheetSide); column++) {
      const [left, top] = [column * sheetSide, row * sheetSide]
      sheets.push({ key: `${column} ${row}`, sheet: { minX: left, minY: top, maxX: left + sheetSide, maxY: top + sheetSide } })
    }
  }
  return sheets
}

function remember<T>(boxes: Map<T, Box>, one: T, box: Box): Box {
  boxes.set(one, box)
  return box
}

function scaled({ minX, minY, maxX, maxY }: Box, by: number): Box {
  return { minX: minX * by, minY: minY * by, maxX: maxX * by, maxY: maxY * by }
}

function widened({ minX, minY, maxX, maxY }: Box, by: number): Box {
  return { minX: minX - by, minY: minY - by, maxX: maxX + by, maxY: maxY + by }
}

/** Blind spots keep their names where there is no room for all, then the larger ones. */
function byUrgency(a: DrawnRegion, b: DrawnRegion): number {
  const late = Number(b.pace === 'far-behind') - Number(a.pace === 'far-behind')
  return late || b.tally.expected - a.tally.expected || (a.region.id < b.region.id ? -1 : 1)
}

const gap = 5

/** Beside the outline with its count; where neighbours leave no room, on the outline itself. */
function regionLabels(scene: Scene, drawn: DrawnRegion, zoom: number, measure: Measure): MapLabelWish[] {
  const { look, points, states, words } = scene
  const { region, tally, pace } = drawn
  const isHamlet = region.level === 'hamlet'
  const near = isHamlet && zoom >= 17
  const late = !isHamlet && (pace === 'behind' || pace === 'far-behind')
  const told = isHamlet && zoom < 16 ? firstWord(region.name) : region.name
  const name: Text = { text: told, font: `700 ${(near ? 18 : 16) * look.scale}px ${look.song}`, colour: 'ink' }
  const count: Text = {
    text: words.tally(tally),
    font: `${late ? 700 : 400} ${15 * look.scale}px ${look.hei}`,
    colour: late ? 'gap' : 'ink2',
  }
  const itself = region.place !== null && points.kinds[points.kind[region.place] ?? 0] === scene.kind ? region.place : null
  const counted = tally.expected > 0 && itself === null
  const full = !counted ? [[name]] : near ? [[name, count]] : [[name], [count]]
  const mark = itself === null ? null : stateAt(states, itself)
  const lineHeight = (near ? 26 : 21) * look.scale
  const wishOf = (lines: Text[][]) => {
    const { width, height } = sizeOf(lines, lineHeight, measure)
    const whole = width + (mark ? 22 * look.scale : 0)
    return { lines, lineHeight, width: whole, height, tag: false, grounded: false, mark, region: region.id }
  }
  const label = wishOf(full)
  const crowded = isHamlet && zoom < 16 ? wishOf([[name]]) : label
  const around = spotsAround(region, zoom, label)
  const fallback = zoom < 16 ? [inside(region, zoom, crowded)] : around
  return [
    { ...label, spots: around, avoidsRegions: true },
    { ...crowded, spots: fallback, avoidsRegions: false, grounded: true },
  ]
}

type Size = Pick<LabelWish, 'width' | 'height'>

function inside({ box }: Region, zoom: number, { height }: Size) {
  const world = worldPixels(zoom)
  return { x: ((box.minX + box.maxX) / 2) * world, y: ((box.minY + box.maxY) / 2) * world - height / 2 }
}

/** Below, above, at the sides, and at the corners. */
function spotsAround(region: Region, zoom: number, { width, height }: Size) {
  const { minX, minY, maxX, maxY } = grown(region, worldPixels(zoom), regionRadius(region, zoom) + gap)
  const middle = { x: (minX + maxX) / 2, y: (minY + maxY - height) / 2 }
  const [below, above, half] = [maxY, minY - height, width / 2]
  return [
    { x: middle.x, y: below },
    { x: middle.x, y: above },
    { x: maxX + half, y: middle.y },
    { x: minX - half, y: middle.y },
    { x: middle.x + half, y: below },
    { x: middle.x - half, y: below },
    { x: middle.x + half, y: above },
    { x: middle.x - half, y: above },
    { x: maxX + half, y: below },
    { x: minX - half, y: below },
    { x: maxX + half, y: above },
    { x: minX - half, y: above },
  ]
}

function blindSpotTag(scene: Scene, { region, pace }: DrawnRegion, zoom: number, measure: Measure): MapLabelWish[] {
  if (pace !== 'far-behind' || region.level !== 'hamlet' || zoom < 16 || region.place === null) return []
  const { look, words } = scene
  const text: Text = { text: words.blindSpot, font: `700 ${15 * look.scale}px ${look.hei}`, colour: 'surface' }
  const lineHeight = 26 * look.scale
  const size = { width: measure(text) + 18, height: lineHeight }
  const world = worldPixels(zoom)
  const radius = regionRadius(region, zoom)
  const { minX, maxX, minY } = region.box
  const y = minY * world - radius - size.height / 2
  return [
    {
      ...size,
      lines: [[text]],
      lineHeight,
      tag: true,
      grounded: false,
      mark: null,
      region: region.id,
      avoidsRegions: false,
      spots: [
        { x: maxX * world - size.width / 4, y },
        { x: minX * world + size.width / 4, y },
        { x: ((minX + maxX) / 2) * world, y },
      ],
    },
  ]
}

/** Rather beside the doors than on them. */
function landmarkLabels(scene: Scene, i: number, square: Box | undefined, measure: Measure): MapLabelWish[] {
  const { look, points } = scene
  const lines = [[{ text: points.places[i]?.name ?? '', font: `400 ${15 * look.scale}px ${look.hei}`, colour: 'ink' as const }]]
  const lineHeight = 20 * look.scale
  const size = sizeOf(lines, lineHeight, measure)
  const { minX = 0, maxX = 0, minY = 0, maxY = 0 } = square ?? {}
  const middle = (minX + maxX) / 2
  const [half, level] = [size.width / 2, (minY + maxY - size.height) / 2]
  const spots = [
    { x: middle, y: maxY },
    { x: middle, y: minY - size.height },
    { x: maxX + half, y: level },
    { x: minX - half, y: level },
  ]
  const label = { ...size, lines, lineHeight, tag: false, mark: null, region: null, spots }
  return [
    { ...label, avoidsRegions: true, grounded: false },
    { ...label, avoidsRegions: false, grounded: true },
  ]
}

/** Between two texts of a line. */
export const wordSpace = 8

function sizeOf(lines: readonly (readonly Text[])[], lineHeight: number, measure: Measure) {
  const widths = lines.map((line) => line.reduce((sum, text) => sum + measure(text), wordSpace * (line.length - 1)))
  return { width: Math.max(...widths), height: lineHeight * lines.length }
}

/** Of 12组 平坪屯 the number is enough while its neighbours stand around it. */
function firstWord(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name
}

function grown({ box }: Region, world: number, by: number): Box {
  return { minX: box.minX * world - by, minY: box.minY * world - by, maxX: box.maxX * world + by, maxY: box.maxY * world + by }
}

function squareAround(x: number, y: number, side: number): Box {
  return { minX: x - side / 2, minY: y - side / 2, maxX: x + side / 2, maxY: y + side / 2 }
}
