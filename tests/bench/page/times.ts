/** Milliseconds of each round, of the app and of the plain way, taken in turns. */
export interface Times {
  readonly app: readonly number[]
  readonly plain: readonly number[]
}
