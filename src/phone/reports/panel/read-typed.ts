/** A number as people type it: 1,200 · １２００ · 37.5. Null for anything else, and below 0. */
export function readTyped(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(/[\s,]/g, '')
  return /^\d{1,9}(\.\d{1,2})?$/.test(plain) ? Number(plain) : null
}
