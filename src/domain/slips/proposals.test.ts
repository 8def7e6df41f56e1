import { describe, expect, test } from 'vitest'
import type { PlaceDecided } from './contents.ts'
import { openProposals, proposalsOf, proposalState, type Decided, type Proposed } from './proposals.ts'

const nobody = new Set<string>()
const made = { area: '450126104202003', device: 'd', to: null, day: 20261123, at: 1 } as const

function proposed(id: string, received: number | null): Proposed {
  const content = { place: null, kind: 'household', name: '9号', latitude: 23, longitude: 108, accuracy: 8, size: 3, note: '' }
  return { ...made, id, matter: id, kind: 'place-proposed', author: 'worker', content, received }
}

function decided(id: string, matter: string, received: number | null, content: Partial<PlaceDecided> = {}): Decided {
  const whole = { accepted: true, place: 'p', reason: '', ...content }
  return { ...made, id, matter, kind: 'place-decided', author: 'supervisor', to: 'worker', content: whole, received }
}

const no = { accepted: false, place: null, reason: '已经有了' }
const statesOf = (slips: Parameters<typeof proposalsOf>[0], aside: ReadonlySet<string> = nobody) =>
  proposalsOf(slips, aside).map((proposal) => proposalState(proposal, aside))

describe('a proposal', () => {
  test('there is none', () => {
    expect(proposalsOf([], nobody)).toEqual([])
    expect(proposalsOf([decided('d', 'unknown', 5)], nobody)).toEqual([])
  })

  test('waits on the phone, then lies at the office, then is decided', () => {
    expect(statesOf([proposed('a', null)])).toEqual(['waiting'])
    expect(statesOf([proposed('a', 3)])).toEqual(['open'])
    expect(statesOf([proposed('a', 3), decided('d', 'a', 4)])).toEqual(['accepted'])
    expect(statesOf([proposed('a', 3), decided('d', 'a', 4, no)])).toEqual(['declined'])
  })

  test('is decided once: the first decision that reached the office holds', () => {
    const early = decided('z', 'a', 4, no)
    expect(statesOf([decided('d', 'a', 5), proposed('a', 3), early])).toEqual(['declined'])
    expect(statesOf([decided('d', 'a', null), proposed('a', 3), early])).toEqual(['declined'])
  })

  test('that the office set aside says so, and a decision that was set aside decides nothing', () => {
    expect(statesOf([proposed('a', null)], new Set(['a']))).toEqual(['aside'])
    expect(statesOf([proposed('a', 3), decided('d', 'a', null)], new Set(['d']))).toEqual(['open'])
  })

  test('that is open comes in the order it arrived, and others do not', () => {
    const slips = [proposed('c', null), proposed('b', 9), proposed('a', 3), proposed('x', 1), decided('d', 'x', 4, no)]
    const open = openProposals(proposalsOf(slips, nobody), nobody)
    expect(open.map(({ slip }) => slip.id)).toEqual(['a', 'b', 'c'])
    expect(openProposals(proposalsOf(slips, new Set(['c'])), new Set(['c']))).toHaveLength(2)
  })
})
