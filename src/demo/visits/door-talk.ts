import { addDays, type LocalDay } from '../../domain/day.ts'
import type { Place } from '../../domain/place.ts'
import type { FormUse, Reached } from '../../domain/visit.ts'
import type { Random } from '../random.ts'
import type { Told } from './draft.ts'

export type DoorOutcome = 'met' | 'absent' | 'refused' | 'moved'

/** Everything empty: what remains to be said of a visit is spread over it. */
export const nothingTold = {
  span: null,
  forms: [],
  topics: [],
  reached: [],
  installs: 0,
  staff: 1,
  vehicles: 0,
  companions: [],
  followUp: null,
  note: '',
  photos: [],
} as const satisfies Omit<Told, 'outcome'>

export function uses(form: string, count: number, unit: string, estimated = false): FormUse {
  return { form, count, unit, estimated }
}

/** Why nobody was reached, as often as it happens. */
export function notMet(random: Random): DoorOutcome {
  const draw = random.next()
  if (draw < 0.66) return 'absent'
  return draw < 0.87 ? 'refused' : 'moved'
}

export function anyOutcome(random: Random): DoorOutcome {
  return random.chance(0.76) ? 'met' : notMet(random)
}

export function tellDoor(outcome: DoorOutcome, door: Place, random: Random): Told {
  switch (outcome) {
    case 'met':
      return tellMet(door, random)
    case 'absent':
      return { ...nothingTold, outcome, forms: leftAtTheDoor(0.5, random), note: sometimes(0.3, absentNotes, random) }
    case 'refused':
      return { ...nothingTold, outcome, forms: leftAtTheDoor(0.6, random), note: sometimes(0.4, refusedNotes, random) }
    case 'moved':
      return { ...nothingTold, outcome, note: sometimes(0.5, movedNotes, random) }
  }
}

function tellMet(door: Place, random: Random): Told {
  const people = Math.min(Math.max(door.size, 1), random.pick([1, 1, 2, 2, 2, 3, 3, 4]))
  const forms = [
    ...(random.chance(0.85) ? [uses('leaflet', random.pick([1, 1, 1, 2]), '份')] : []),
    ...(random.chance(0.4) ? [uses('handbook', 1, '册')] : []),
    ...(random.chance(0.18) ? [uses('contact_card', 1, '张')] : []),
    ...(random.chance(0.1) ? [uses('open_letter', 1, '份')] : []),
  ]
  const withOthers = random.chance(0.08)
  return {
    ...nothingTold,
    outcome: 'met',
    forms,
    topics: random.shuffle(doorTopics).slice(0, random.pick([1, 1, 2, 2, 3])),
    reached: listeners(door, people, random),
    installs: random.chance(0.14) ? Math.min(people, random.pick([1, 1, 1, 2])) : 0,
    staff: withOthers ? 2 : 1,
    companions: withOthers ? [random.pick(['village_cadre', 'police_station', 'volunteer'])] : [],
    note: sometimes(0.12, metNotes, random),
  }
}

function listeners(door: Place, people: number, random: Random): Reached[] {
  if (door.kind === 'shop') return [{ audience: 'shopkeepers', people, estimated: false }]
  const elderly = random.chance(0.35) ? Math.min(people, random.pick([1, 1, 2])) : 0
  return [
    { audience: 'residents', people: people - elderly, estimated: false },
    { audience: 'elderly', people: elderly, estimated: false },
  ].filter((group) => group.people > 0)
}

/** The visit asks for another one that many days later. */
export function comeAgain(told: Told, day: LocalDay, days: number, random: Random): Told {
  return { ...told, followUp: { day: addDays(day, days), why: random.pick(reasonsToComeAgain) } }
}

function leftAtTheDoor(probability: number, random: Random): FormUse[] {
  if (!random.chance(probability)) return []
  return [random.chance(0.5) ? uses('open_letter', 1, '份') : uses('leaflet', 1, '份')]
}

function sometimes(probability: number, notes: readonly string[], random: Random): string {
  return random.chance(probability) ? random.pick(notes) : ''
}

const doorTopics = [
  'brush',
  'elder',
  'imp_service',
  'loan',
  'imp_official',
  'invest',
  'health',
  'prize',
  'shopping',
] as const

const metNotes = [
  '灶间门口贴了一张联系卡',
  '讲得慢一些，听明白了',
  '问了保健品的事，已提醒',
  '手机内存不够，没装成',
  '刚好在剥花生，边干活边讲',
  '说收到过退款电话，没有上当',
  '想让家里年轻人也听一听',
  '帮着打开了来电预警',
] as const
const absentNotes = ['大门上锁，门口留了一封信', '邻居说去赶圩了', '白天下地，傍晚再来', '狗叫没人应'] as const
const refusedNotes = ['门口留了一封信', '说正忙，没有多谈', '隔着门说听过了'] as const
const movedNotes = ['屋子空着，邻居说已搬走', '门上贴着出租'] as const
const reasonsToComeAgain = ['约好傍晚再去', '白天下地，晚上再去', '赶圩没回来，改天再去', '周末才有人在家'] as const
