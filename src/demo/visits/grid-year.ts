import { addDays, daysBetween, weekday, type LocalDay } from '../../domain/day.ts'
import type { Place } from '../../domain/place.ts'
import { campaignDay } from '../campaign.ts'
import type { Random } from '../random.ts'
import { sometimesCorrected, withdrawal } from './amend.ts'
import { walkCampaign, walkThrough, type Knock } from './campaign-walk.ts'
import { lastMorning, walkingMinutes } from './clock.ts'
import { comeAgain, tellDoor } from './door-talk.ts'
import type { Draft } from './draft.ts'
import { eventsOf } from './events.ts'
import { hamletsOf } from './hamlet-doors.ts'
import { someDays, spreadOver } from './spread.ts'

const daysOfYear = 365
const restDaysInCampaign = 3

/** A year of one grid, ending on the last day: rounds from door to door, then the campaign, and talks in between. */
export function yearOfGrid(
  places: readonly Place[],
  grid: string,
  campaignShare: number,
  lastDay: LocalDay,
  random: Random,
): Draft[] {
  const calendar = workCalendar(lastDay, random)
  const hamlets = random.shuffle(hamletsOf(places, grid))
  // Whoever passes a hamlet by all year leaves it for the end of the campaign, too.
  const passedBy = hamlets.filter(() => random.chance(0.14))
  const visited = hamlets.filter((hamlet) => !passedBy.includes(hamlet))
  const rounds = random.shuffle(visited.flatMap((hamlet) => Array.from({ length: random.int(1, 2) }, () => hamlet)))
  const walked = rounds.flatMap((hamlet) => walkThrough(hamlet, random))
  const campaign = walkCampaign([...visited, ...passedBy], campaignShare, random)
  const own = places.filter((place) => place.area === grid)
  return [
    ...draftsOn(walked, someDays(calendar.doors, Math.ceil(walked.length / 17), random), lastDay, random),
    ...draftsOn(campaign, calendar.campaign, lastDay, random),
    ...eventsOf(own, { before: calendar.events, campaign: calendar.rest }, random),
    ...mistakes(own, calendar.doors, random),
  ]
}

interface WorkCalendar {
  /** Before the campaign. */
  readonly doors: readonly LocalDay[]
  readonly events: readonly LocalDay[]
  /** In the campaign: days from door to door (the last day is one of them) and days for talks. */
  readonly campaign: readonly LocalDay[]
  readonly rest: readonly LocalDay[]
}

export function workCalendar(lastDay: LocalDay, random: Random): WorkCalendar {
  const first = addDays(lastDay, 1 - daysOfYear)
  const opening = addDays(lastDay, 1 - campaignDay)
  const before = Array.from({ length: daysBetween(first, opening) }, (_, i) => addDays(first, i))
  const campaign = Array.from({ length: campaignDay - 1 }, (_, i) => addDays(opening, i))
  const rest = someDays(campaign, restDaysInCampaign, random)
  return {
    doors: before.filter((day) => weekday(day) !== 0 && random.chance(0.6)),
    events: before.filter(() => random.chance(0.3)),
    campaign: [...campaign.filter((day) => !rest.includes(day)), lastDay],
    rest,
  }
}

/** A walk spread over the days, told door by door. On the last day only its early morning has passed. */
export function draftsOn(
  walk: readonly Knock[],
  days: readonly LocalDay[],
  lastDay: LocalDay,
  random: Random,
): Draft[] {
  const whole = days.at(-1) === lastDay
  const today = whole ? Math.min(walk.length, random.int(0, 6)) : 0
  const earlier = spreadOver(walk.slice(0, walk.length - today), whole ? days.slice(0, -1) : days, random)
  return [...earlier, { day: lastDay, part: walk.slice(walk.length - today) }].flatMap(({ day, part }) => {
    const minutes = day === lastDay ? lastMorning(part.length, random) : walkingMinutes(part.length, random)
    return part.map((knock, i) => draftOf(knock, day, minutes[i] as number, lastDay, random))
  })
}

function draftOf(knock: Knock, day: LocalDay, minute: number, lastDay: LocalDay, random: Random): Draft {
  const told = tellDoor(knock.outcome, knock.door, random)
  // What the campaign leaves open falls due a little before or after its last day.
  const open = knock.outcome === 'absent' && daysBetween(day, lastDay) < campaignDay && random.chance(0.3)
  const days = knock.comesAgain ? random.int(1, 4) : daysBetween(day, lastDay) + random.int(-1, 9)
  const again = (knock.comesAgain || open) && days > 0
  const draft = { place: knock.door, day, minute, amendments: [] }
  if (again) return { ...draft, told: comeAgain(told, day, days, random) }
  return day === lastDay ? { ...draft, told } : sometimesCorrected({ ...draft, told }, random)
}

/** Logged at the wrong door and taken back soon after: seen in the records, counted nowhere. */
export function mistakes(places: readonly Place[], days: readonly LocalDay[], random: Random): Draft[] {
  return someDays(days, random.int(0, 3), random).map((day) => {
    const place = random.pick(places.filter((p) => p.kind === 'household'))
    const minute = random.int(520, 1050)
    return { place, day, minute, told: tellDoor('met', place, random), amendments: [withdrawal(random)] }
  })
}
