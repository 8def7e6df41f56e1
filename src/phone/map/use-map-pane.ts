import { useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { PlaceId, Point } from '../../domain/place.ts'
import type { Fix } from '../device/position.ts'
import type { Territory } from '../record-book/territory.ts'
import { join } from '../ui/join.ts'
import { chosenMark } from './chosen-mark.ts'
import { coveredBy, type Overlays } from './covered.ts'
import { boxOfPoints, type Box } from '../../domain/hull.ts'
import type { MapLabel } from './map-labels.ts'
import styles from './map-marks.module.css'
import type { PaperMap } from './paper-map.ts'
import { stateAt } from './place-states.ts'
import { toPoint, type WorldPoint } from '../../domain/project.ts'
import type { Chosen, View } from './remembered.ts'
import type { Scene } from './scene.ts'
import { toShown, toStored, type Coordinates } from '../coordinates/shift.ts'
import { createTilePainter } from './tile-painter.ts'
import { usePaperMap } from './use-paper-map.ts'

/** Where the map is to go once the cards around it stand. */
export type Goal =
  | { readonly place: PlaceId; readonly zoom: number }
  | { readonly reveal: PlaceId }
  | { readonly point: Point; readonly zoom: number }
  | { readonly box: Box; readonly most: number }
  | null

interface MapPaneOptions {
  readonly element: RefObject<HTMLElement | null>
  readonly scene: Scene
  readonly layer: NonNullable<Territory['office']>['layers'][number] | null
  readonly fix: Fix | null
  readonly chosen: Chosen
  readonly remembered: View | null
  readonly overlays: Overlays<RefObject<HTMLElement | null>>
  readonly onTap: (labels: readonly MapLabel[], at: WorldPoint, zoom: number) => void
  readonly onView: (view: View) => void
}

/** Keeps the map showing what the screen says. Points of the screen are WGS-84; the shift to the base layer happens here. */
export function useMapPane({ element, scene, layer, fix, chosen, remembered, overlays, onTap, onView }: MapPaneOptions) {
  const [goal, setGoal] = useState<Goal>(null)
  const { points } = scene
  const { coordinates } = points
  const whole = useMemo(() => boxOfPoints(points.x, points.y), [points])
  const [view, setView] = useState<View>(() => remembered ?? { centre: toStored(middleOf(whole), coordinates), zoom: 13 })
  const [middle, setMiddle] = useState(view.centre)
  const painter = useMemo(() => createTilePainter(scene), [scene])
  const map = usePaperMap(element, {
    covered: () => {
      const { head, foot, card, tools } = overlays
      const over = { head: head.current, foot: foot.current, card: card.current, tools: tools.current }
      return element.current ? coveredBy(element.current, over) : { top: 0, right: 0, bottom: 0, left: 0, tools: null }
    },
    onTap: (at, zoom) => onTap(painter.labelsAt(at, zoom), at, zoom),
    onMove: () => {
      if (!map) return
      const now = map.view()
      const stored = { ...now, centre: toStored(now.centre, coordinates) }
      setView(stored)
      setMiddle(toStored(map.middle(), coordinates))
      onView(stored)
    },
  })

  const begin = useRef(remembered)
  useEffect(() => {
    begin.current = view
  })
  /** Until somebody moves the map it shows everything, also what is still arriving. */
  const moved = useRef(remembered !== null)
  useEffect(() => {
    const pane = element.current
    const touch = () => {
      moved.current = true
    }
    const ways = ['pointerdown', 'wheel', 'keydown'] as const
    for (const way of ways) pane?.addEventListener(way, touch, { passive: true })
    return () => {
      for (const way of ways) pane?.removeEventListener(way, touch)
    }
  }, [element])
  const shown = useRef<{ map: PaperMap; coordinates: Coordinates } | null>(null)
  useEffect(() => {
    const at = begin.current
    if (!map || (shown.current?.map === map && shown.current.coordinates === coordinates && moved.current)) return
    shown.current = { map, coordinates }
    map.begin(moved.current && at ? { ...at, centre: toShown(at.centre, coordinates) } : whole)
  }, [map, coordinates, whole])
  useEffect(() => map?.setBase(layer), [map, layer])
  useEffect(() => map?.show(painter), [map, painter])
  useEffect(() => {
    map?.setMine(fix && toShown(fix, coordinates), fix?.accuracy ?? 0, { circle: styles['accuracy'] ?? '', dot: styles['here'] ?? '' })
  }, [map, fix, coordinates])

  const place = chosen && 'place' in chosen ? points.indexOf.get(chosen.place) : undefined
  const state = place === undefined ? null : stateAt(scene.states, place)
  useEffect(() => {
    const look = { mark: styles['chosen'] ?? '', ring: join(styles['ring'], state && styles[state]), label: styles['label'] ?? '' }
    map?.setChosen(place === undefined ? null : pointAt(points, place), chosenMark(points.places[place ?? -1]?.name ?? '', look))
  }, [map, points, place, state])

  const reached = useRef<Goal>(null)
  useEffect(() => {
    if (!map || !goal || reached.current === goal) return
    reached.current = goal
    moved.current = true
    if ('box' in goal) map.fit(goal.box, goal.most)
    else if ('point' in goal) map.goTo(toShown(goal.point, coordinates), goal.zoom)
    else {
      const i = points.indexOf.get('place' in goal ? goal.place : goal.reveal)
      if (i !== undefined && 'place' in goal) map.goTo(pointAt(points, i), Math.max(goal.zoom, map.view().zoom))
      else if (i !== undefined) map.reveal(pointAt(points, i))
    }
  }, [map, goal, points, coordinates])

  return {
    view,
    /** Of what is in sight. */
    middle,
    setGoal,
    zoomBy: (steps: 1 | -1) => {
      moved.current = true
      map?.zoomBy(steps)
    },
  }
}

function pointAt({ x, y }: Scene['points'], i: number): Point {
  return toPoint({ x: x[i] ?? 0, y: y[i] ?? 0 })
}

function middleOf({ minX, minY, maxX, maxY }: Box): Point {
  return toPoint({ x: (minX + maxX) / 2, y: (minY + maxY) / 2 })
}
