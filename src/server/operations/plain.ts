/** Most characters of a text, and most lines of a stack. */
const longest = 200
const deepest = 12

/** A text of our own without what could have come from a person: no letters but ASCII, no long numbers, not much of it. */
export function plainText(text: string): string {
  return text.slice(0, longest).replace(/[^\x20-\x7e]+/g, '?').replace(/\d{7,}/g, '?')
}

/**
 * What kind of error and where in the program it arose. Its message is left out: drivers and parsers quote there what
 * they were given, which may be a note.
 */
export function plainError(error: Error): { type: string; code?: string; stack: string; cause?: string } {
  const { name, stack, cause } = error
  const code = codeOf(error)
  const places = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: plainText(name),
    ...(code !== null && { code }),
    stack: places.slice(0, deepest).map((line) => line.trim()).join('\n'),
    ...(cause instanceof Error && { cause: `${plainText(cause.name)} ${codeOf(cause) ?? ''}`.trim() }),
  }
}

function codeOf(error: Error & { readonly code?: unknown }): string | null {
  return typeof error.code === 'string' ? plainText(error.code) : null
}
