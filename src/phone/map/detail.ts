/** What is drawn at a zoom of the map, from the whole county (8) to a single yard (19). */
export interface Detail {
  readonly regions: RegionLevel
  /** A dot is the same shape as a mark, without the fine strokes; many of them are thinned out. */
  readonly doors: 'none' | 'dots' | 'marks'
  /** Across, in pixels. */
  readonly doorSize: number
  /** Of doors closer than so many pixels only one is drawn; 0 draws every one. */
  readonly thin: number
  /** Schools, shops and the like: a mark only, or their square with icon, and from where on with their name. */
  readonly landmarks: 'none' | 'small' | 'named'
}

export const regionLevels = ['town', 'village', 'hamlet'] as const
/** Town or street, village or community, and what a door lies within: 自然村. */
export type RegionLevel = (typeof regionLevels)[number]

export const zoomLimits = { min: 8, max: 19 } as const

export function detailAt(zoom: number): Detail {
  if (zoom <= 10) return { regions: 'town', doors: 'none', doorSize: 0, thin: 0, landmarks: 'none' }
  if (zoom === 11) return { regions: 'village', doors: 'none', doorSize: 0, thin: 0, landmarks: 'none' }
  if (zoom <= 13) return { regions: 'village', doors: 'dots', doorSize: 5, thin: 9, landmarks: 'none' }
  if (zoom === 14) return { regions: 'hamlet', doors: 'dots', doorSize: 5, thin: 6, landmarks: 'none' }
  if (zoom === 15) return { regions: 'hamlet', doors: 'dots', doorSize: 7, thin: 5, landmarks: 'small' }
  if (zoom === 16) return { regions: 'hamlet', doors: 'marks', doorSize: 10, thin: 0, landmarks: 'named' }
  if (zoom === 17) return { regions: 'hamlet', doors: 'marks', doorSize: 17, thin: 0, landmarks: 'named' }
  return { regions: 'hamlet', doors: 'marks', doorSize: 22, thin: 0, landmarks: 'named' }
}

/** Metres between the crosses on the paper: a hundred when near, then one or ten kilometres; never closer than 40 pixels. */
export function crossMetres(metresPerPixel: number): number {
  return [100, 1000, 10_000].find((metres) => metres / metresPerPixel >= 40) ?? 100_000
}

/** The longest round length that fits into so many pixels. */
export function scaleMetres(metresPerPixel: number, pixels: number): number {
  const most = metresPerPixel * pixels
  const power = 10 ** Math.floor(Math.log10(most))
  return ([5, 2, 1].find((digit) => digit * power <= most) ?? 1) * power
}
