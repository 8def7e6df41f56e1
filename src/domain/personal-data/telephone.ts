import { digitsOf, isSpelledOut, joint, shapeOf, type DigitGroup } from './digit-groups.ts'

/** 0086 and an eleven-digit mobile number. */
export const longestTelephone = 15

/** 手机号: eleven digits from 13 to 19, with 86, 0086 or 0 before it or without. */
export function isMobile(groups: readonly DigitGroup[]): boolean {
  const digits = digitsOf(groups)
  if (!/^(0086|86|0)?1[3-9]\d{9}$/.test(digits)) return false
  const number = withoutPrefix(groups, digits.length - 11)
  switch (joint(number)) {
    case 'none':
      return true
    case 'dash':
      return number.every((group) => group.digits.length >= 3) || isSpelledOut(number)
    case 'space':
      // Bare counts in a row are split by spaces as well, so only the usual ways to write a number.
      return ['3-4-4', '3-8', '7-4'].includes(shapeOf(number)) || isSpelledOut(number)
    case 'bracket':
    case 'mixed':
      return false
  }
}

/** 座机: area code (010, 02x, 0[3-9]xx) and seven or eight digits. Without the area code it is any count. */
export function isLandline(groups: readonly DigitGroup[]): boolean {
  if (!/^0(10|2\d|[3-9]\d\d)[2-8]\d{6,7}$/.test(digitsOf(groups))) return false
  return /^(1[0-2]|[34]-[78]|[34]-[34]-4)$/.test(shapeOf(groups)) || isSpelledOut(groups)
}

function withoutPrefix(groups: readonly DigitGroup[], prefix: number): DigitGroup[] {
  let left = prefix
  return groups.flatMap((group) => {
    const cut = Math.min(left, group.digits.length)
    left -= cut
    return cut === group.digits.length ? [] : [{ ...group, digits: group.digits.slice(cut) }]
  })
}
