import { distanceMetres, type Point } from '../../domain/place.ts'

/** Where things stand on a small drawing, in its own units; north is up. */
export interface Sketch {
  readonly width: number
  readonly height: number
  readonly place: { readonly x: number; readonly y: number }
  readonly saved: { readonly x: number; readonly y: number; readonly radius: number }
  readonly metres: number
  /** A length to measure by, and how long it is drawn. */
  readonly bar: { readonly metres: number; readonly length: number }
}

const size = { width: 340, height: 220 }
/** Room for the marks and their words. */
const edge = { x: 60, y: 52 }
const nearest = 4
const lengths = [20_000, 10_000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10]

/** The place and the spot where the visit was saved, as large as they fit with the circle of the phone's error. */
export function sketchOf(place: Point, saved: Point & { readonly accuracy: number }): Sketch {
  const metres = distanceMetres(place, saved)
  const north = distanceMetres(place, { latitude: saved.latitude, longitude: place.longitude }) * Math.sign(saved.latitude - place.latitude)
  const east = distanceMetres(place, { latitude: place.latitude, longitude: saved.longitude }) * Math.sign(saved.longitude - place.longitude)
  const [left, right] = [Math.min(0, east - saved.accuracy), Math.max(0, east + saved.accuracy)]
  const [bottom, top] = [Math.min(0, north - saved.accuracy), Math.max(0, north + saved.accuracy)]
  const scale = Math.min(
    nearest,
    (size.width - 2 * edge.x) / Math.max(1, right - left),
    (size.height - 2 * edge.y) / Math.max(1, top - bottom),
  )
  const at = (x: number, y: number) => ({
    x: size.width / 2 + (x - (left + right) / 2) * scale,
    y: size.height / 2 - (y - (bottom + top) / 2) * scale,
  })
  const bar = lengths.find((length) => length * scale <= 100) ?? 10
  return {
    ...size,
    place: at(0, 0),
    saved: { ...at(east, north), radius: saved.accuracy * scale },
    metres: Math.round(metres),
    bar: { metres: bar, length: bar * scale },
  }
}
