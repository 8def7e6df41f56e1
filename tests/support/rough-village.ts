import { expect } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { movedBy } from '../../src/domain/offset.ts'
import type { Place, Point } from '../../src/domain/place.ts'
import type { FieldDay } from './field-day.ts'
import { aSlip } from './slips.ts'

/**
 * The supervisor imports a natural village and three doors in it, none of which has coordinates; its worker stands a
 * kilometre off, and proposes that as its point.
 */
export async function proposeForRoughVillage(day: FieldDay): Promise<{ hamlet: Place; doors: readonly string[]; spot: Point }> {
  const { area } = day.place('12组 37号')
  const desk = await day.client('supervisor')
  const doors = ['1号', '2号', '3号'].map((number) => `柳树组 ${number}`)
  const row = (n: number, name: string, kind: string, within: string | null) => ({ row: n, id: null, kind, name, area, hamlet: within, point: null, size: 2 })
  const rows = [row(2, '柳树组', 'natural_village', null), ...doors.map((name, i) => row(3 + i, name, 'household', '柳树组'))]
  expect((await desk.post(`/api/roster/imports/${randomUUID()}`, { list: 'places', file: '柳树组.xlsx', rows })).status).toBe(200)
  const hamlet = (await desk.pull()).places.find((place) => place.area === area && place.name === '柳树组')
  if (!hamlet?.rough) throw new Error('the natural village has a point')
  const spot = movedBy(hamlet, { east: 900, north: 400 })
  const worker = await day.client('worker')
  const { account } = await worker.pull()
  const content = { place: hamlet.id, kind: hamlet.kind, name: hamlet.name, ...spot, accuracy: 8, size: 0, note: '' }
  const slip = aSlip('place-proposed', content, { author: account.id, device: worker.device, area })
  const sent = await worker.post('/api/sync/slips', { device: worker.device, cursor: null, slips: [slip] })
  expect(await sent.json()).toMatchObject({ answers: [{ answer: 'stored' }] })
  return { hamlet, doors, spot }
}
