import type { Point } from '../../../src/domain/place.ts'

export interface View {
  readonly centre: Point
  readonly zoom: number
}

/** What the bench does with a map, whoever draws it. */
export interface MapUnderTest {
  /** Draws the county into the pane from what is in memory. */
  open(pane: HTMLElement, at: View): void
  /** The element that takes the strokes of a finger. */
  element(): HTMLElement
  /** Shows one kind of place only; null for all. */
  filterKind(kind: string | null): void
  /** Shows how things stood in another period; both are ids of the app. */
  filterPeriod(period: 'month' | 'year'): void
  close(): void
}
