import type { Random } from '../random.ts'
import { uses } from './door-talk.ts'
import type { Amendment, Draft, Told } from './draft.ts'

const recounted = ['人数记少了，改过来', '宣传单数量记错', '漏记了一本宣传册'] as const
const mistaken = ['记错门了', '重复记了一条', '点错了，还没去'] as const

/** One visit in seventy is corrected later that day. */
export function sometimesCorrected(draft: Draft, random: Random): Draft {
  if (!random.chance(1 / 70)) return draft
  return { ...draft, amendments: [correction(draft.told, random)] }
}

export function correction(told: Told, random: Random, otherPhone = false): Amendment {
  return { after: random.int(4, 120), reason: random.pick(recounted), told: recount(told), otherPhone }
}

export function withdrawal(random: Random): Amendment {
  return { after: random.int(2, 40), reason: random.pick(mistaken), told: null, otherPhone: false }
}

function recount(told: Told): Told {
  const [first, ...others] = told.forms
  if (first === undefined) return { ...told, forms: [uses('open_letter', 1, '份')] }
  return { ...told, forms: [{ ...first, count: first.count + 1 }, ...others] }
}
