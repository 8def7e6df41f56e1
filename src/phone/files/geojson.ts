import { isoDay, type Cell, type Head } from './sheet.ts'

/** WGS-84 degrees: longitude, latitude. */
export type Position = readonly [number, number]

export type Geometry =
  | { readonly type: 'Point'; readonly coordinates: Position }
  /** The outer ring alone, against the clock, closed. */
  | { readonly type: 'Polygon'; readonly coordinates: readonly [readonly Position[]] }

/** One row as a feature (RFC 7946). Every property stands on every feature: programs take the fields from the first. */
export function featureText(heads: readonly Head[], row: readonly Cell[], geometry: Geometry): string {
  const properties = Object.fromEntries(
    heads.map(({ key, kind }, i) => {
      const cell = row[i] ?? null
      return [key, kind === 'day' && typeof cell === 'number' ? isoDay(cell) : cell]
    }),
  )
  return JSON.stringify({ type: 'Feature', geometry, properties })
}

/** The features under a name that programs give the layer; `about` stands beside them for whoever looks. */
export function geojsonFile(name: string, about: object, features: readonly string[]): Blob {
  const head = JSON.stringify({ type: 'FeatureCollection', name, gridwalk: about }).slice(0, -1)
  const lines = features.map((feature, i) => (i === 0 ? feature : `,\n${feature}`))
  return new Blob([`${head},"features":[\n`, ...lines, '\n]}\n'], { type: 'application/geo+json' })
}
