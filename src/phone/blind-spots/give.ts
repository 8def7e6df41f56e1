import type { BlindSpot } from '../../domain/blind-spots.ts'
import type { LocalDay } from '../../domain/day.ts'
import { covers, type Account } from '../../domain/people.ts'
import { mostOfRound, type Round } from '../../domain/rounds.ts'
import type { KnownPerson } from '../record-book/known-people.ts'
import type { NewSlip } from '../record-book/slips.ts'

export interface Offer {
  readonly worker: KnownPerson
  /** Those of the spots where the worker may log. */
  readonly spots: readonly BlindSpot[]
  readonly doors: number
}

/** Who may walk some of these spots, whoever may walk most of them first. */
export function offersFor(spots: readonly BlindSpot[], people: readonly KnownPerson[]): Offer[] {
  return people
    .filter(({ role, off }) => role === 'worker' && !off)
    .map((worker) => offerTo(worker, spots))
    .filter(({ doors }) => doors > 0)
    .sort((a, b) => b.doors - a.doors || (a.worker.name < b.worker.name ? -1 : 1))
}

function offerTo(worker: KnownPerson, all: readonly BlindSpot[]): Offer {
  const spots = all.filter(({ area }) => covers(worker, area))
  return { worker, spots, doors: doorsOf(spots) }
}

export function doorsOf(spots: readonly BlindSpot[]): number {
  return spots.reduce((sum, { places }) => sum + places.length, 0)
}

export function peopleOf(spots: readonly BlindSpot[]): number {
  return spots.reduce((sum, { people }) => sum + people, 0)
}

/** One round for each grid or village, in parts where one would be too long. */
export function roundsToGive(
  { worker, spots }: Pick<Offer, 'spots'> & { readonly worker: Pick<Account, 'id'> },
  content: { readonly from: LocalDay; readonly until: LocalDay; readonly note: string },
): NewSlip<'round-given'>[] {
  return [...new Set(spots.map(({ area }) => area))].flatMap((area) => {
    const places = spots.filter((spot) => spot.area === area).flatMap((spot) => spot.places.map(({ id }) => id))
    const parts = Math.ceil(places.length / mostOfRound)
    return Array.from({ length: parts }, (_, i) => ({
      kind: 'round-given' as const,
      area,
      to: worker.id,
      content: { places: places.slice(i * mostOfRound, (i + 1) * mostOfRound), ...content },
    }))
  })
}

export interface Taken {
  readonly round: Round
  /** How many places of the spot it holds. */
  readonly n: number
}

/** Which open round holds most of each spot; spots that none touches are left out. */
export function takenBy(spots: readonly BlindSpot[], open: readonly Round[]): Map<BlindSpot, Taken> {
  const roundOf = new Map(open.toReversed().flatMap((round) => round.places.map((place) => [place, round] as const)))
  const taken = new Map<BlindSpot, Taken>()
  for (const spot of spots) {
    const counts = new Map<Round, number>()
    for (const { id } of spot.places) {
      const round = roundOf.get(id)
      if (round) counts.set(round, (counts.get(round) ?? 0) + 1)
    }
    const [most] = [...counts].sort(([, a], [, b]) => b - a)
    if (most) taken.set(spot, { round: most[0], n: most[1] })
  }
  return taken
}
