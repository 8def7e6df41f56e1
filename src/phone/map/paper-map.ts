// An icon takes a string for HTML; iconOf below is given elements alone.
// oxlint-disable-next-line eslint/no-restricted-imports
import { Circle, DivIcon, Map as LeafletMap, Marker, Point as LeafletPoint, TileLayer } from 'leaflet'
import type { Point } from '../../domain/place.ts'
import { CoverageLayer } from './coverage-layer.ts'
import { zoomLimits } from './detail.ts'
import { overlaps, type Box } from '../../domain/hull.ts'
import { toPoint, toWorld, type WorldPoint } from '../../domain/project.ts'
import type { TilePainter } from './tile-painter.ts'

/** A configured base layer, as Leaflet wants it. */
export interface BaseLayer {
  readonly url: string
  readonly subdomains: string
  readonly maxZoom: number
}

/** What lies over the edges of the map, in pixels: a place that is gone to comes to stand in the middle of the rest. */
export interface Covered {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
  /** What stands on the rest, from its upper left corner. */
  readonly tools: Box | null
}

export interface PaperMapOptions {
  readonly covered: () => Covered
  readonly onTap: (at: WorldPoint, zoom: number) => void
  readonly onMove: () => void
}

/** The map itself, in the coordinates of its base layer. All that Leaflet does for the screen passes through here. */
export type PaperMap = ReturnType<typeof createPaperMap>

const desktopWidth = 1024
/** Around what the map begins with, in pixels. */
const margin = 16
/** Above and below that, in pixels: a name and its count. */
const labelRoom = 48

export function createPaperMap(container: HTMLElement, { covered, onTap, onMove }: PaperMapOptions) {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  const map = new LeafletMap(container, {
    attributionControl: false,
    zoomControl: false,
    fadeAnimation: false,
    zoomAnimation: !still,
    inertia: !still,
    bounceAtZoomLimits: false,
    minZoom: zoomLimits.min,
    maxZoom: zoomLimits.max,
  })
  const coverage = new CoverageLayer()
  let base: TileLayer | null = null
  let mine: (Circle | Marker)[] = []
  let chosen: Marker | null = null
  map.on('click', ({ latlng }) => onTap(toWorld({ latitude: latlng.lat, longitude: latlng.lng }), map.getZoom()))
  map.on('moveend', onMove)

  const goTo = (point: Point, zoom: number = map.getZoom()) => {
    const { top, right, bottom, left } = covered()
    const middle = map.project(latLng(point), zoom).add([(right - left) / 2, (bottom - top) / 2])
    map.setView(map.unproject(middle, zoom), zoom, { animate: !still })
  }
  const zoomFor = (box: Box, most: number) => {
    const { top, right, bottom, left } = covered()
    return Math.min(most, map.getBoundsZoom(boundsOf(box), false, new LeafletPoint(left + right + 2 * margin, top + bottom + 2 * margin)))
  }
  /** In pixels of the screen, with what is drawn around the outermost places. */
  const shownBox = (box: Box): Box => {
    const [southWest, northEast] = boundsOf(box).map((corner) => map.latLngToContainerPoint(corner))
    return {
      minX: (southWest?.x ?? 0) - margin,
      minY: (northEast?.y ?? 0) - margin,
      maxX: (northEast?.x ?? 0) + margin,
      maxY: (southWest?.y ?? 0) + margin,
    }
  }
  const beginAt = (box: Box, { top, right, bottom, left }: Omit<Covered, 'tools'>) => {
    const { x: width, y: height } = map.getSize()
    // The names of the northernmost often stand above them; beside an open card the places themselves come first.
    const nameRoom = height - top - bottom > 320 ? 40 : 0
    map.fitBounds(boundsOf(box), {
      animate: false,
      paddingTopLeft: [left + margin, top + margin + nameRoom],
      paddingBottomRight: [right + margin, bottom + margin],
    })
    const { minY, maxY } = shownBox(box)
    const slack = height - top - bottom - (maxY - minY) - 2 * labelRoom
    // The tools of a phone stand at the lower right: what is left of the height goes below.
    if (width < desktopWidth && slack > 0) map.panBy([0, slack / 3], { animate: false })
  }
  return {
    goTo,
    /** Moves only when the point is not in sight. */
    reveal(point: Point) {
      const { top, right, bottom, left, tools } = covered()
      const { x, y } = map.latLngToContainerPoint(latLng(point))
      const size = map.getSize()
      const room = 28
      const inSight = x > left + room && x < size.x - right - room && y > top + room && y < size.y - bottom - room
      const underTools = tools !== null && overlaps(tools, { minX: x - room, minY: y - room, maxX: x + room, maxY: y + room })
      if (!inSight || underTools) goTo(point)
    },
    /** Shows the whole box, from no nearer than `most`. */
    fit(box: Box, most: number) {
      goTo(toPoint({ x: (box.minX + box.maxX) / 2, y: (box.minY + box.maxY) / 2 }), zoomFor(box, most))
    },
    /** Shows a view at once; a box when there is none to return to. */
    begin(at: { readonly centre: Point; readonly zoom: number } | Box) {
      if ('zoom' in at) map.setView(latLng(at.centre), at.zoom, { animate: false })
      else {
        const over = covered()
        beginAt(at, over)
        const { tools } = over
        if (tools && overlaps(tools, shownBox(at))) beginAt(at, beside(over, tools, map.getSize().x))
      }
      coverage.addTo(map)
    },
    show: (painter: TilePainter) => coverage.show(painter),
    zoomBy: (steps: number) => map.setZoom(map.getZoom() + steps, { animate: !still }),
    view: () => {
      const { lat, lng } = map.getCenter()
      return { centre: { latitude: lat, longitude: lng }, zoom: map.getZoom() }
    },
    /** The middle of what no card covers. */
    middle(): Point {
      const { top, right, bottom, left } = covered()
      const { x, y } = map.getSize()
      const { lat, lng } = map.containerPointToLatLng([(left + x - right) / 2, (top + y - bottom) / 2])
      return { latitude: lat, longitude: lng }
    },
    resized: () => map.invalidateSize({ animate: false }),
    setBase(layer: BaseLayer | null) {
      base?.remove()
      // A tile that does not come leaves paper behind it and says nothing.
      base = layer && new TileLayer(layer.url, { ...tileOptions(layer), zIndex: 1 }).addTo(map)
    },
    setMine(point: Point | null, accuracy: number, look: { readonly circle: string; readonly dot: string }) {
      for (const part of mine) part.remove()
      mine = []
      if (!point) return
      const at = latLng(point)
      mine = [
        new Circle(at, { radius: accuracy, className: look.circle, interactive: false }).addTo(map),
        new Marker(at, { icon: iconOf(look.dot), interactive: false, keyboard: false }).addTo(map),
      ]
    },
    setChosen(point: Point | null, label: HTMLElement) {
      chosen?.remove()
      chosen = point && new Marker(latLng(point), { icon: iconOf('', label), interactive: false, keyboard: false, zIndexOffset: 1000 }).addTo(map)
    },
    remove: () => map.remove(),
  }
}

/** As if what stands beside the tools were covered too. */
function beside(over: Covered, tools: Box, width: number): Covered {
  if (tools.maxX < width / 2) return { ...over, left: Math.max(over.left, tools.maxX) }
  return { ...over, right: Math.max(over.right, width - tools.minX) }
}

function tileOptions({ subdomains, maxZoom }: BaseLayer) {
  // `key` stands in the template of some services; without one the address is simply wrong and the paper stays.
  return { subdomains, maxNativeZoom: maxZoom, maxZoom: zoomLimits.max, key: '', referrerPolicy: 'strict-origin' as const }
}

function iconOf(className: string, html?: HTMLElement): DivIcon {
  return new DivIcon({ className, iconSize: [0, 0], ...(html ? { html } : {}) })
}

function boundsOf({ minX, minY, maxX, maxY }: Box): [[number, number], [number, number]] {
  const northWest = toPoint({ x: minX, y: minY })
  const southEast = toPoint({ x: maxX, y: maxY })
  return [
    [southEast.latitude, northWest.longitude],
    [northWest.latitude, southEast.longitude],
  ]
}

function latLng({ latitude, longitude }: Point): [number, number] {
  return [latitude, longitude]
}
