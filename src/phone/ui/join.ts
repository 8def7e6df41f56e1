/** Class names that hold, in one string; what is false or missing is left out. */
export function join(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
