import type { FormerDivision } from '../../domain/division-history.ts'

/** A base layer the office has configured; the map works without any. */
export interface OfficeLayer {
  readonly id: string
  readonly name: string
  /** XYZ template with {x} {y} {z}, optionally {s} and {key}. */
  readonly url: string
  readonly subdomains: string
  readonly coordinates: 'wgs84' | 'gcj02'
  readonly maxZoom: number
  readonly attribution: string
}

/** What the office has set for everybody, as it was last heard. */
export interface Office {
  readonly name: string
  /** Marked on every screen while the data are made up. */
  readonly demo: boolean
  /** Where areas and codes come from, shown with them. */
  readonly divisionsSource: string
  readonly layers: readonly OfficeLayer[]
  /** The office's own rows, for `extendVocabulary`. */
  readonly vocabulary: unknown
  /** Whether the phones must be locked by a PIN, and after how many minutes in the background. Missing as below. */
  readonly lock?: { readonly required: boolean; readonly afterMinutes: number }
  /** What became of areas. Missing where the office was last heard before it could say so. */
  readonly divisions?: readonly FormerDivision[]
}
