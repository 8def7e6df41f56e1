/** How many characters a sign-in code has. */
export const codeLength = 6

/** As typed, read out or pasted: without spaces and dashes, capitals, full-width characters made plain. */
export function tidyCode(text: string): string {
  return text.normalize('NFKC').toUpperCase().replace(/[^0-9A-Z]/g, '')
}
