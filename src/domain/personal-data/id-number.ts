import { isLocalDay } from '../day.ts'

/** 居民身份证号: eighteen characters with the check digit of GB 11643, or the fifteen digits issued until 1999. */
export function isIdNumber(text: string): boolean {
  if (!provinces.has(text.slice(0, 2))) return false
  if (/^\d{17}[\dX]$/.test(text)) {
    const birth = Number(text.slice(6, 14))
    return birth < 21000000 && isLocalDay(birth) && checkDigit(text) === text[17]
  }
  // Fifteen digits are also the code of a grid, of which digits 7 and 8 begin a town code: 00 to 29 in practice.
  return /^\d{15}$/.test(text) && Number(text.slice(6, 8)) >= 30 && isLocalDay(19000000 + Number(text.slice(6, 12)))
}

/** ISO 7064 MOD 11-2, as GB 11643 prescribes it. */
function checkDigit(text: string): string | undefined {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(text[i]), 0)
  return '10X98765432'[sum % 11]
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** GB/T 2260, first two digits; 83 is on residence permits of people from Taiwan. */
const provinces = new Set(
  [11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54]
    .concat([61, 62, 63, 64, 65, 71, 81, 82, 83])
    .map(String),
)
