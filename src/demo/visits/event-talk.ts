import type { Place } from '../../domain/place.ts'
import type { FormUse, Reached } from '../../domain/visit.ts'
import type { Random } from '../random.ts'
import { nothingTold, uses } from './door-talk.ts'
import type { Told } from './draft.ts'

/** A talk at a school, an evening in a hamlet, an hour at a market; now and then it rains and it is put off. */
export function tellEvent(place: Place, span: { from: number; to: number }, random: Random): Told {
  if (random.chance(0.07)) {
    return { ...nothingTold, outcome: 'cancelled', note: random.pick(cancelledNotes) }
  }
  const told = place.kind === 'school' ? atSchool(place, random) : atOtherPlace(place, random)
  return {
    ...nothingTold,
    ...told,
    outcome: 'held',
    span,
    staff: random.int(2, 5),
    vehicles: random.chance(0.4) ? 1 : 0,
    companions: random.shuffle(companions).slice(0, random.int(1, 2)),
    note: random.chance(0.2) ? random.pick(heldNotes) : '',
  }
}

type Content = Pick<Told, 'forms' | 'topics' | 'reached' | 'installs'>

function atSchool(school: Place, random: Random): Content {
  const young = school.name.includes('幼儿园')
  const students = rounded(school.size * random.between(0.25, 0.7))
  const held = young
    ? [uses('activity', 1, '场')]
    : [random.chance(0.6) ? uses('lecture', 1, '场') : uses('class_meeting', random.int(2, 8), '次')]
  return {
    forms: [
      ...held,
      ...(random.chance(0.4) ? [uses('quiz', 1, '次')] : []),
      uses('handbook', rounded(students.people * 0.9).people, '册', students.estimated),
      ...(random.chance(0.5) ? [uses('board', random.int(2, 6), '块')] : []),
    ],
    topics: random.shuffle(['game', 'imp_service', 'brush', 'phishing', 'refund']).slice(0, random.int(2, 3)),
    reached: [
      { audience: young ? 'low_grade' : 'students', ...students },
      { audience: 'teachers', people: random.int(4, 24), estimated: false },
      ...(young || random.chance(0.2) ? [parentsOf(school, random)] : []),
    ],
    installs: random.int(0, 9),
  }
}

function parentsOf(school: Place, random: Random): Reached {
  return { audience: 'parents', ...rounded(school.size * random.between(0.2, 0.6)) }
}

function atOtherPlace(place: Place, random: Random): Content {
  const part = place.size * random.between(0.1, 0.3)
  const listeners = rounded(place.size > 0 ? Math.max(6, Math.min(part, 160)) : random.int(20, 90))
  return {
    forms: [
      formAt(place, random),
      uses('leaflet', rounded(listeners.people * random.between(0.7, 1.4)).people, '份', listeners.estimated),
      ...(random.chance(0.4) ? [uses('banner', random.int(1, 3), '条')] : []),
      ...(random.chance(0.3) ? [uses('poster', random.int(2, 10), '份')] : []),
    ],
    topics: random.shuffle(['elder', 'brush', 'health', 'imp_official', 'prize', 'loan']).slice(0, random.int(2, 4)),
    reached: audienceAt(place, listeners, random),
    installs: random.int(0, 12),
  }
}

function formAt({ kind }: Place, random: Random): FormUse {
  if (kind === 'enterprise') return random.chance(0.5) ? uses('training_fin', 1, '次') : uses('lecture', 1, '场')
  if (kind === 'bank' || kind === 'supermarket' || kind === 'station') return uses('led', random.int(1, 3), '块')
  return random.pick([
    uses('street_event', 1, '场'),
    uses('lecture', 1, '场'),
    uses('broadcast', 2, '小时'),
    uses('video_show', 1, '次'),
  ])
}

function audienceAt({ kind }: Place, listeners: Omit<Reached, 'audience'>, random: Random): Reached[] {
  const first = mainAudience[kind] ?? 'passers'
  const elderly = first === 'elderly' ? 0 : Math.round(listeners.people * random.between(0.1, 0.4))
  return [
    { audience: first, people: listeners.people - elderly, estimated: listeners.estimated },
    { audience: 'elderly', people: elderly, estimated: listeners.estimated },
  ].filter((group) => group.people > 0)
}

const mainAudience: Readonly<Record<string, string>> = {
  natural_village: 'villagers',
  village_room: 'villagers',
  compound: 'residents',
  community: 'residents',
  enterprise: 'workers',
  bank: 'bank_staff',
  elder_home: 'elderly',
}

/** Counted one by one up to forty, beyond that an estimate in tens. */
function rounded(people: number): { people: number; estimated: boolean } {
  return people <= 40
    ? { people: Math.round(people), estimated: false }
    : { people: Math.round(people / 10) * 10, estimated: true }
}

const companions = ['police_station', 'village_cadre', 'volunteer', 'justice_office', 'town_cadre'] as const
const heldNotes = ['听的人比上次多', '放了防骗短片，反应好', '现场有人提问，已解答', '下次多带些宣传册'] as const
const cancelledNotes = ['下雨，改期再办', '停电，改期再办', '和期中考试撞期，改期再办'] as const
