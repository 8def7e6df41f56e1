import { addDays, type LocalDay } from '../../domain/day.ts'
import type { Random } from '../random.ts'
import { correction } from './amend.ts'
import { nothingTold, uses } from './door-talk.ts'
import type { Draft, Told } from './draft.ts'

/** A visit of the demo worker that is told, not drawn. */
export interface ToldVisit extends Omit<Draft, 'place'> {
  readonly place: string
}

/** These keep what the story says of them: 37号 was never walked to, 39号 once, half a year ago. */
export const leftAlone: ReadonlySet<string> = new Set(['12组 37号', '12组 39号'])

/**
 * What the first screens show: five knocks this morning, two follow-ups due today, a talk at the central school
 * yesterday, and one visit that two phones corrected without knowing of each other.
 */
export function toldVisits(lastDay: LocalDay, random: Random): ToldVisit[] {
  const visit = (place: string, daysAgo: number, minute: number, told: Told): ToldVisit => ({
    place,
    day: addDays(lastDay, -daysAgo),
    minute,
    told,
    amendments: [],
  })
  const twice = visit('11组 16号', 1, at(16, 5), met(2))
  return [
    visit('12组 25号', 0, at(8, 40), met(1)),
    visit('12组 27号', 0, at(8, 55), refused),
    visit('12组 29号', 0, at(9, 8), { ...met(3), installs: 1 }),
    visit('12组 31号', 0, at(9, 21), absent),
    visit('12组 33号', 0, at(9, 36), met(2)),
    visit('12组 35号', 9, at(10, 12), absent),
    visit('12组 21号', 3, at(15, 30), { ...absent, followUp: { day: lastDay, why: '约好今天傍晚再去' } }),
    visit('11组 8号', 4, at(11, 2), { ...met(2), followUp: { day: lastDay, why: '上次没网，没装成 APP' } }),
    visit('12组 39号', 190, at(9, 50), met(2)),
    visit('新桥镇中心学校', 1, at(17, 20), lecture),
    { ...twice, amendments: [correction(twice.told, random), correction(met(3), random, true)] },
  ]
}

function at(hour: number, minute: number): number {
  return hour * 60 + minute
}

function met(people: number): Told {
  return {
    ...nothingTold,
    outcome: 'met',
    forms: [uses('leaflet', 1, '份')],
    topics: ['brush', 'elder'],
    reached: [{ audience: 'residents', people, estimated: false }],
  }
}

const absent: Told = { ...nothingTold, outcome: 'absent' }

const refused: Told = {
  ...nothingTold,
  outcome: 'refused',
  forms: [uses('open_letter', 1, '份')],
  note: '门口留了一封信',
}

const lecture: Told = {
  ...nothingTold,
  outcome: 'held',
  span: { from: at(16, 20), to: at(17, 5) },
  forms: [uses('lecture', 1, '场'), uses('quiz', 1, '次'), uses('handbook', 300, '册', true), uses('board', 4, '块')],
  topics: ['game', 'imp_service'],
  reached: [
    { audience: 'students', people: 320, estimated: true },
    { audience: 'teachers', people: 18, estimated: false },
  ],
  staff: 3,
  vehicles: 1,
  companions: ['police_station', 'school_law'],
}
