import { addDays, localDay } from '../../src/domain/day.ts'
import type { Place } from '../../src/domain/place.ts'
import { createUuids } from '../../src/phone/record-book/uuid.ts'
import type { FieldDay } from './field-day.ts'

const newId = createUuids()

/** The supervisor gives the demo's worker a round, straight at the office: due so many days from today. */
export async function giveRound(day: FieldDay, places: readonly Place[], { days = 7, note = '' } = {}): Promise<void> {
  const supervisor = await day.client('supervisor')
  const [{ account }, now] = [await supervisor.sync(), Date.now()]
  const [id, today] = [newId(now), localDay(now)]
  const content = { places: places.map((place) => place.id), from: today, until: addDays(today, days), note }
  const head = { id, kind: 'round-given', matter: id, area: places[0]?.area, author: account.id, device: supervisor.device }
  const slip = { ...head, to: day.seen.account.id, day: today, at: now, content }
  const reply = await supervisor.post('/api/sync/slips', { device: supervisor.device, cursor: null, slips: [slip] })
  const { answers } = (await reply.json()) as { answers: { answer: string }[] }
  if (answers[0]?.answer !== 'stored') throw new Error(`the round was not taken: ${JSON.stringify(answers)}`)
}
