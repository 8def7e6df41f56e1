import { addDays, type LocalDay } from '../../domain/day.ts'
import type { Place } from '../../domain/place.ts'
import { reachesPlace } from '../../domain/visit.ts'
import { campaignDay } from '../campaign.ts'
import type { Random } from '../random.ts'
import { storyGrid, storyHamlets, type HamletStory } from '../story.ts'
import { walkThrough, type Knock } from './campaign-walk.ts'
import { notMet } from './door-talk.ts'
import type { Draft } from './draft.ts'
import { eventsOf } from './events.ts'
import { draftsOn, mistakes, workCalendar } from './grid-year.ts'
import { hamletsOf, type HamletDoors } from './hamlet-doors.ts'
import { someDays } from './spread.ts'
import { leftAlone, toldVisits } from './story-told.ts'

/** The year of the demo worker in 民范村第3网格: what is told door by door, and around it what adds up to `storyHamlets`. */
export function storyYear(places: readonly Place[], lastDay: LocalDay, random: Random): Draft[] {
  const own = places.filter((place) => place.area === storyGrid)
  const hamlets = hamletsOf(own, storyGrid)
  const calendar = workCalendar(lastDay, random)
  const told = toldVisits(lastDay, random).map((visit): Draft => ({ ...visit, place: named(own, visit.place) }))
  const thisCampaign = told.filter((draft) => draft.day > addDays(lastDay, -campaignDay))
  const earlier = random.shuffle(hamlets).flatMap((hamlet) => walkThrough(withoutLeftAlone(hamlet), random))
  const campaign = hamlets.flatMap((hamlet) => knocksOf(hamlet, thisCampaign, random))
  const schools = own.filter((place) => place.kind === 'school')
  const others = own.filter((place) => place.kind !== 'school')
  return [
    ...draftsOn(earlier, someDays(calendar.doors, Math.ceil(earlier.length / 17), random), lastDay, random),
    ...draftsOn(campaign, calendar.campaign.slice(0, -1), lastDay, random).map((draft) => notDueYet(draft, lastDay)),
    ...eventsOf(others, { before: calendar.events, campaign: calendar.rest }, random),
    // The only talk at a school in this campaign is told above; the other school still waits for one.
    ...eventsOf(schools, { before: calendar.events, campaign: [] }, random),
    ...mistakes(own, calendar.doors, random),
    ...told,
  ]
}

/** The knocks that are still missing from what the hamlet's story adds up to, in walking order. */
function knocksOf(hamlet: HamletDoors, told: readonly Draft[], random: Random): Knock[] {
  const story = storyHamlets.find((h) => h.number === hamlet.number) as HamletStory
  const toldHere = told.filter((draft) => hamlet.doors.includes(draft.place))
  const toldMet = toldHere.filter((draft) => reachesPlace({ ...draft.told, change: 'logged' })).length
  const met = story.met - toldMet
  const tried = story.tried - (toldHere.length - toldMet)
  const open = hamlet.doors.filter((d) => d.kind === 'household' && toldHere.every((draft) => draft.place !== d))
  // A hamlet that is half done is done from one end; 12组 up to where the worker stands this morning.
  const entered = story.number === 12 ? open.slice(0, met + 2) : open
  const drawn = random.shuffle(entered)
  const reached = new Set(drawn.slice(0, met))
  const missed = new Set(drawn.slice(met, met + tried))
  return entered
    .filter((door) => reached.has(door) || missed.has(door))
    .map((door) => ({ door, outcome: reached.has(door) ? 'met' : notMet(random), comesAgain: false }))
}

function withoutLeftAlone(hamlet: HamletDoors): HamletDoors {
  return { ...hamlet, doors: hamlet.doors.filter((door) => !leftAlone.has(door.name)) }
}

/** Two follow-ups are due today, and only those two. */
function notDueYet(draft: Draft, lastDay: LocalDay): Draft {
  if (draft.told.followUp === null || draft.told.followUp.day > lastDay) return draft
  return { ...draft, told: { ...draft.told, followUp: null } }
}

function named(places: readonly Place[], name: string): Place {
  const place = places.find((p) => p.name === name)
  if (place === undefined) throw new Error(`the story tells of a place that is not there: ${name}`)
  return place
}
