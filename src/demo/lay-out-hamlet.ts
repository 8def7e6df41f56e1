import { apart, inDirection, plus, turned, type Metres } from './metres.ts'
import type { Random } from './random.ts'

export interface HamletLayout {
  /** In the order one walks past them. */
  readonly doors: readonly Metres[]
  readonly radius: number
}

/**
 * Doors along lanes that run beside each other, bend a little and stop at an uneven edge; some lots stay empty and a
 * larger hamlet has its pond. Neighbours stand 15 to 40 metres apart. The middle is the origin.
 */
export function layOutHamlet(count: number, urban: boolean, random: Random): HamletLayout {
  const spacing = urban
    ? { door: 18, lane: 20, stray: 1.2 }
    : { door: random.between(20, 24), lane: random.between(26, 30), stray: 2.6 }
  const reach = Math.sqrt((count * spacing.door * spacing.lane * 1.4) / Math.PI)
  const stretch = random.between(0.75, 1.3)
  const edge = unevenEdge(random)
  const pond = count < 60 ? null : inDirection(random.between(0, 2 * Math.PI), reach * random.between(0.2, 0.5))
  const lots: { lane: number; at: Metres; far: number }[] = []
  const lanes = Math.ceil((reach * 1.8) / spacing.lane)
  const lengths = Math.ceil((reach * 1.8) / spacing.door)
  for (let lane = -lanes; lane <= lanes; lane++) {
    const shift = random.between(0, spacing.door)
    for (let i = -lengths; i <= lengths; i++) {
      const stray = () => random.between(-spacing.stray, spacing.stray)
      const at = { east: i * spacing.door + shift + stray(), north: lane * spacing.lane + stray() }
      const empty = random.chance(0.08) || (pond !== null && apart(at, pond) < 28)
      if (empty) continue
      lots.push({ lane, at, far: Math.hypot(at.east / stretch, at.north * stretch) * edge(at) })
    }
  }
  const nearest = lots.sort((a, b) => a.far - b.far).slice(0, count)
  const walked = nearest.sort((a, b) => a.lane - b.lane || (a.lane % 2 === 0 ? 1 : -1) * (a.at.east - b.at.east))
  const lie = lieOfTheLand(reach, random)
  return centred(walked.map(({ at }) => lie(at)))
}

/** All lanes bend and swing together, so that they keep their distance, and run in some direction. */
function lieOfTheLand(reach: number, random: Random): (at: Metres) => Metres {
  const bend = random.between(-0.2, 0.2) / reach
  const swing = { metres: random.between(3, 9), phase: random.between(0, 6.28), length: random.between(28, 48) }
  const angle = random.between(0, Math.PI)
  return ({ east, north }) => {
    const aside = bend * east * east + swing.metres * Math.sin(east / swing.length + swing.phase)
    return turned({ east, north: north + aside }, angle)
  }
}

/** A factor around 1 that swings with the direction, so that no hamlet is a disc. */
function unevenEdge(random: Random): (at: Metres) => number {
  const [two, three] = [random.between(0, 6.28), random.between(0, 6.28)]
  return ({ east, north }) => {
    const direction = Math.atan2(north, east)
    return 1 + 0.12 * Math.sin(2 * direction + two) + 0.1 * Math.sin(3 * direction + three)
  }
}

function centred(doors: readonly Metres[]): HamletLayout {
  const middle = {
    east: doors.reduce((sum, d) => sum + d.east, 0) / doors.length,
    north: doors.reduce((sum, d) => sum + d.north, 0) / doors.length,
  }
  const moved = doors.map((door) => plus(door, { east: -middle.east, north: -middle.north }))
  return { doors: moved, radius: Math.max(...moved.map((door) => Math.hypot(door.east, door.north))) }
}
