import { useMemo } from 'react'
import { roundSlips, roundsOf, type Round } from '../../domain/rounds.ts'
import type { SlipContents } from '../../domain/slips/contents.ts'
import type { RecordBook } from './book.ts'
import { useSlips, writeSlips, type NewSlip } from './slips.ts'

/** All rounds this phone knows of, the latest given first; null while they are being read. */
export function useRounds(): Round[] | null {
  const slips = useSlips(roundSlips)
  return useMemo(() => slips && roundsOf(slips), [slips])
}

/** The office takes a round back, or the worker cannot walk it. Throws BookError. */
export async function endRound(
  book: RecordBook,
  { id, area, to }: Round,
  content: SlipContents['round-ended'],
): Promise<void> {
  await writeSlips(book, [{ kind: 'round-ended', area, to, matter: id, content }], Date.now())
}

/** All of them or none. Throws BookError. */
export async function giveRounds(book: RecordBook, rounds: readonly NewSlip<'round-given'>[]): Promise<void> {
  await writeSlips(book, rounds, Date.now())
}
