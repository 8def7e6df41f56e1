import { digitsOf, isSpelledOut, joint, shapeOf, type DigitGroup } from './digit-groups.ts'

/** 16 to 19 digits that begin as cards do, with a valid Luhn digit, in one piece or split as on the card. */
export function isBankCard(groups: readonly DigitGroup[]): boolean {
  const digits = digitsOf(groups)
  return /^\d{16,19}$/.test(digits) && beginnings.test(digits) && isOneNumber(groups) && isLuhnValid(digits)
}

/** 62 UnionPay, 4 Visa, 5 Mastercard, 3 JCB; 60, 9558 and 103 are old cards of Chinese banks. */
const beginnings = /^(62|60|4|5|3|9558|103)/

function isOneNumber(groups: readonly DigitGroup[]): boolean {
  if (!['none', 'space', 'dash'].includes(joint(groups))) return false
  return /^(\d\d|4-4-4-4(-[1-3])?|6-1[0-3])$/.test(shapeOf(groups)) || isSpelledOut(groups)
}

function isLuhnValid(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i])
    sum += i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2
  }
  return sum % 10 === 0
}
