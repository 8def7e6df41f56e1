import type { Random } from '../random.ts'

/** RFC 9562 uuid v7: 48 bits of time, the rest from the seeded numbers. */
export function uuidOf(instant: number, random: Random): string {
  const time = instant.toString(16).padStart(12, '0')
  const hex = (digits: number) => Math.floor(random.next() * 16 ** digits).toString(16).padStart(digits, '0')
  const variant = (8 + random.int(0, 3)).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`
}
