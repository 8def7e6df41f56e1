import { covers } from '../../../src/domain/people.ts'
import type { VisitContent, VisitId } from '../../../src/domain/visit.ts'
import type { SavedVisit } from '../../../src/phone/record-book/add-version.ts'
import { correctVisit, settleConflict, withdrawVisit } from '../../../src/phone/record-book/correct-visit.ts'
import { visitTo } from '../../../src/phone/record-book/for-tests.ts'
import { keepPhoto } from '../../../src/phone/record-book/photos.ts'
import { readVisit } from '../../../src/phone/record-book/records.ts'
import { saveVisit } from '../../../src/phone/record-book/save-visit.ts'
import { writeSlips } from '../../../src/phone/record-book/slips.ts'
import { madeUpPhoto } from '../../support/made-up-photo.ts'
import type { Random } from '../../support/seeded-random.ts'
import { movable, places } from './cast.ts'
import { turns, type Device } from './device.ts'
import type { World } from './world.ts'

const day = 86_400_000
const sync = { begins: 'POST /api/sync' }
const photos = { begins: 'PUT /api/photos/' }

/** Something that may happen; resolves when the person who did it sees that it is done, or could not do it. */
type Step = (world: World, device: Device, random: Random) => Promise<void>

/** What happens on a field day, and how often. */
export const steps: readonly { readonly name: string; readonly weight: number; readonly act: Step }[] = [
  { name: 'log', weight: 26, act: withTheBook(log) },
  { name: 'log with photos', weight: 6, act: withTheBook(logWithPhotos) },
  { name: 'correct', weight: 8, act: withTheBook(correct) },
  { name: 'withdraw', weight: 3, act: withTheBook(withdraw) },
  { name: 'settle a conflict', weight: 2, act: withTheBook(settle) },
  { name: 'propose a place', weight: 3, act: withTheBook(propose) },
  { name: 'sync', weight: 24, act: syncAlong },
  { name: 'kill the phone', weight: 6, act: (_, device, random) => device.die(random) },
  { name: 'reload the app', weight: 2, act: reload },
  { name: 'kill the server', weight: 2, act: killServer },
  { name: 'lose the signal', weight: 3, act: async (_, { link }) => link.set('cut') },
  { name: 'hold every byte', weight: 2, act: async (_, { link }) => link.set('silent') },
  { name: 'meet a portal', weight: 2, act: async (_, { link }) => link.set('portal') },
  { name: 'regain the signal', weight: 9, act: async (_, { link }) => link.set('open') },
  { name: 'swallow a reply', weight: 4, act: async (_, { link }) => link.swallowReplies(sync) },
  { name: 'cut a request', weight: 3, act: async (_, { link }, random) => link.cutRequestAfter(sync, random.whole(1, 3000)) },
  { name: 'cut a reply', weight: 3, act: async (_, { link }, random) => link.cutReplyAfter(sync, random.whole(1, 3000)) },
  { name: 'cut a photo', weight: 3, act: async (_, { link }, random) => link.cutRequestAfter(photos, random.whole(1, 60_000)) },
  { name: 'a full proxy', weight: 2, act: refuseSome },
  { name: 'set the clock', weight: 2, act: async (_, device, random) => device.setClock(random.pick([-46 * 365 * day, -day, 0, 0, 3_600_000, 2 * 365 * day])) },
  { name: 'hand the phone over', weight: 3, act: async (_, device) => (device.accounts.length > 1 ? device.handOver() : undefined) },
  { name: 'end the sessions', weight: 1, act: async ({ desk }, { account }) => desk.revoke(account.id) },
  { name: 'move a worker', weight: 2, act: move },
  { name: 'take a backup', weight: 2, act: backUp },
  { name: 'restore the backup', weight: 2, act: restore },
]

async function log({ model }: World, device: Device, random: Random): Promise<void> {
  const content = anyVisit(device, random)
  if (!content) return
  const note = model.begin(device.account.id)
  await told(model, () => saveVisit(device.phone.book, { ...content, note }, { position: null, now: device.now() }))
}

async function logWithPhotos({ model }: World, device: Device, random: Random): Promise<void> {
  const content = anyVisit(device, random)
  if (!content) return
  const note = model.begin(device.account.id)
  const { book } = device.phone
  const shrunk = madeUpPhoto(random.whole(40, 40_000))
  await told(model, async () => {
    const photo = await keepPhoto(book, shrunk)
    return saveVisit(book, { ...content, note, photos: [photo] }, { position: null, now: device.now() })
  })
}

async function correct({ model }: World, device: Device, random: Random): Promise<void> {
  const found = await anyHeldVisit(device, random)
  if (!found) return
  const note = model.begin(device.account.id)
  const { place, kind, area, span, outcome, forms, topics, reached, installs, staff, vehicles, companions, followUp, photos: shown } = found.version
  const content: VisitContent = {
    place, kind, area, span, forms, topics, reached, staff, vehicles, companions, followUp, note,
    outcome: random.pick([outcome, 'absent', 'met'] as const),
    installs: installs + 1,
    photos: shown,
  }
  await told(model, () => correctVisit(device.phone.book, found.visit, content, 'a slip of the thumb', device.now()))
}

async function withdraw({ model }: World, device: Device, random: Random): Promise<void> {
  const found = await anyHeldVisit(device, random)
  if (!found) return
  await told(model, () => withdrawVisit(device.phone.book, found.visit, 'was not there', device.now()))
}

async function settle({ model }: World, device: Device, random: Random): Promise<void> {
  const { book } = device.phone
  const torn = await book.database.visits.filter(({ conflicts }) => conflicts.length > 0).toArray()
  if (torn.length === 0) return
  const { visit, shown, conflicts } = random.pick(torn)
  if (!(await mayChange(device, visit))) return
  await told(model, () => settleConflict(book, visit, random.pick([shown, ...conflicts]), device.now()))
}

async function propose({ model }: World, device: Device, random: Random): Promise<void> {
  const { book } = device.phone
  const content = { place: null, kind: 'household', name: '新房', latitude: 23.2, longitude: 108.8, accuracy: 20, size: 3, note: '' }
  const [area] = book.account.areas
  if (book.account.role !== 'worker' || !area || random.next() < 0.2) return
  const slips = await writeSlips(book, [{ kind: 'place-proposed', area, to: null, content }], device.now())
  for (const { id } of slips) model.slips.add(id)
}

/** Goes on by itself: what comes next comes into the middle of it. */
async function syncAlong({ desk }: World, device: Device, random: Random): Promise<void> {
  if (!device.phone.isOn) return
  const comeIn = async () => {
    if (!device.signedOut || (await device.signIn(desk))) await device.sync()
  }
  const going = comeIn()
  // Whatever goes wrong with it shows in the end.
  going.catch(() => undefined)
  if (random.next() < 0.4) await Promise.race([going.catch(() => undefined), turns(400)])
}

async function reload(_: World, device: Device): Promise<void> {
  device.phone.kill()
  await device.open()
}

async function killServer(world: World, _device: Device, random: Random): Promise<void> {
  await turns(random.whole(0, 100))
  await whileServerIsDown(world, async () => undefined)
}

async function refuseSome(_: World, { link }: Device, random: Random): Promise<void> {
  const status = random.pick([413, 429, 500, 502, 503])
  link.answerInstead(sync, { status, headers: { 'retry-after': '1' }, body: 'not now' }, random.whole(1, 4))
}

async function move(world: World, _device: Device, random: Random): Promise<void> {
  const workers = (await world.desk.people().catch(() => [])).filter(({ role }) => role === 'worker')
  if (workers.length === 0) return
  const worker = random.pick(workers)
  world.model.moved.add(worker.id)
  // What a phone has handed in from its old area and let go of exists at the office alone: only a backup from later has it.
  world.backup = null
  await world.desk.move(worker, random.pick(movable))
}

async function backUp(world: World): Promise<void> {
  await whileServerIsDown(world, async () => {
    world.backup = await world.home.copy()
  })
}

async function restore(world: World): Promise<void> {
  await whileServerIsDown(world, async () => world.backup?.restore())
}

/** One at a time: killed in the middle of whatever it was doing, and started again. */
function whileServerIsDown(world: World, act: () => Promise<unknown>): Promise<void> {
  const before = world.serverTurn
  const turn = async () => {
    await before
    await world.server.kill()
    await act()
    await world.server.start()
  }
  world.serverTurn = turn()
  return world.serverTurn
}

function anyVisit(device: Device, random: Random): VisitContent | null {
  const { account } = device.phone.book
  const near = places.filter(({ area }) => covers(account, area))
  if (near.length === 0) return null
  return visitTo(random.pick(near), { outcome: random.pick(['met', 'absent', 'refused'] as const), installs: random.whole(0, 2) })
}

/** One that this account may change, as it shows on this phone. */
async function anyHeldVisit(device: Device, random: Random) {
  const { book } = device.phone
  const visits = await book.database.visits.toCollection().primaryKeys()
  const some = Array.from({ length: Math.min(4, visits.length) }, () => random.pick(visits))
  for (const visit of some) {
    const found = await readVisit(book, visit)
    if (found && (await mayChange(device, visit)) && found.shown.version.change !== 'withdrawn') return found.shown
  }
  return null
}

/** As the screens ask before they offer it. */
async function mayChange({ phone: { book } }: Device, visit: VisitId): Promise<boolean> {
  const row = await book.database.visits.get(visit)
  const place = places.find(({ id }) => id === row?.place)
  if (!row || !place || !covers(book.account, place.area)) return false
  return book.account.role !== 'worker' || row.author === book.account.id
}

async function told(model: World['model'], save: () => Promise<SavedVisit>): Promise<void> {
  const { version, hash } = await save()
  model.tell(version, hash)
}

/** Nothing where the phone is off; over as soon as it is killed, since what it was doing then never ends. */
function withTheBook(act: Step): Step {
  return async (world, device, random) => {
    if (device.phone.isOn) await Promise.race([act(world, device, random), device.phone.died])
  }
}
