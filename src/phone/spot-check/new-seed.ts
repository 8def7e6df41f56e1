/** Letters and digits that nobody mistakes for each other when a seed is read out. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Eight letters by chance. */
export function newSeed(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => letters[byte % letters.length]).join('')
}
