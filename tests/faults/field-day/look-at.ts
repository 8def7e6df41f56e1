import { createHash } from 'node:crypto'
import { covers, type Account } from '../../../src/domain/people.ts'
import { versionText, type Standing, type VersionHash, type VisitVersion } from '../../../src/domain/visit.ts'
import type { RecordBook } from '../../../src/phone/record-book/book.ts'
import { readVisit } from '../../../src/phone/record-book/records.ts'
import { readBundled } from '../../../src/phone/record-book/bundles.ts'
import type { PulledVersion } from '../../../src/protocol/messages.ts'
import type { Device } from './device.ts'
import type { World } from './world.ts'

/** Holds the end of a field day against the model, whose faults then say what does not hold; resolves to how many were set aside. */
export async function lookAtAll(world: World): Promise<number> {
  const { model, desk, devices, server, home } = world
  const rows = await desk.everything()
  const stored = new Map(rows.map((row) => [row.hash, row]))
  model.expect(stored.size === rows.length, `${rows.length - stored.size} versions stand at the office twice`)

  const aside = new Map<VersionHash, string>()
  const people = await desk.people()
  for (const device of devices) {
    for (const _ of device.accounts) {
      await lookAtBook(world, device, people, stored, aside)
      if (device.accounts.length > 1) await device.handOver()
    }
  }
  for (const [hash, version] of model.saved) {
    const row = stored.get(hash)
    const why = aside.get(hash)
    model.expect(row !== undefined || why !== undefined, `lost: ${nameOf(version)}`)
    if (row) model.expect(versionText(row.version) === versionText(version), `another text: ${nameOf(version)}`)
    const excused = why === undefined || (model.moved.has(version.author) && ['other-area', 'no-right', 'other-town'].includes(why))
    model.expect(excused, `set aside for ${why}: ${nameOf(version)}`)
  }
  for (const { version } of rows) {
    model.expect(model.begun.has(version.note), `nobody wrote ${nameOf(version)}`)
  }
  for (const [hash] of model.photos) {
    const named = rows.some(({ version }) => version.photos.some((photo) => photo.hash === hash))
    const bytes = named ? await desk.photo(hash) : null
    model.expect(!named || (bytes !== null && createHash('sha256').update(bytes).digest('hex') === hash), `no photo ${hash.slice(0, 8)}`)
  }
  const failed = server.output.split('\n').filter((line) => line.includes('"level":50'))
  model.expect(failed.length === 0, `the server stumbled: ${failed.slice(0, 3).join(' | ')}`)

  await server.kill()
  const store = await home.open()
  const [coverage, figures] = [await store.checkCoverage(), await store.checkFigures()]
  await store.close()
  model.expect(coverage.length === 0, `coverage kept otherwise than counted: ${JSON.stringify(coverage.slice(0, 3))}`)
  model.expect(figures.length === 0, `figures kept otherwise than counted: ${JSON.stringify(figures.slice(0, 3))}`)
  return aside.size
}

/** The book of whoever is signed in holds exactly what the office shows to this account, with the same standings. */
async function lookAtBook(
  { model }: World,
  device: Device,
  people: readonly Account[],
  stored: ReadonlyMap<VersionHash, PulledVersion>,
  aside: Map<VersionHash, string>,
): Promise<void> {
  const { book } = device.phone
  const who = `${book.account.id} on ${device.name}`
  const account = people.find(({ id }) => id === book.account.id) as Account
  model.expect(String(book.account.areas) === String(account.areas), `${who} believes to work in ${String(book.account.areas)}`)
  for (const { hash, why } of await book.database.attention.toArray()) aside.set(hash, why)
  const here = await standingsIn(book)
  for (const [hash, { standing, version }] of here) {
    const row = stored.get(hash)
    if (aside.has(hash)) continue
    model.expect(row !== undefined, `${who} holds what the office does not: ${nameOf(version)}`)
    model.expect(row === undefined || row.standing === standing, `${who} has ${nameOf(version)} as ${standing}, the office as ${row?.standing}`)
    model.expect(covers(account, version.area), `${who} holds a visit outside of its area: ${nameOf(version)}`)
  }
  for (const [hash, { version }] of stored) {
    if (covers(account, version.area)) model.expect(here.has(hash), `${who} misses ${nameOf(version)}`)
  }
  const slipsHere = new Set(await book.database.slips.toCollection().primaryKeys())
  for (const slip of await book.database.slips.toArray()) {
    model.expect(slip.received !== null || (await book.database.slipsAside.get(slip.id)) !== undefined, `${who}: slip ${slip.id} never arrived`)
  }
  if (account.role === 'county') for (const id of model.slips) model.expect(slipsHere.has(id) || model.moved.size > 0, `slip ${id} is lost`)
}

async function standingsIn(book: RecordBook): Promise<Map<VersionHash, { standing: Standing; version: VisitVersion }>> {
  const found = new Map<VersionHash, { standing: Standing; version: VisitVersion }>()
  for (const row of await book.database.visits.toArray()) {
    const visit = await readVisit(book, row.visit)
    for (const { hash, version } of visit?.versions ?? []) {
      const standing = hash === row.shown ? 'shown' : row.conflicts.includes(hash) ? 'conflict' : 'replaced'
      found.set(hash, { standing, version })
    }
  }
  const bundled = (await book.database.bundles.toArray()).flatMap(({ visits }) => visits)
  for (const { hash, version } of (await readBundled(book.database, bundled)).values()) found.set(hash, { standing: 'shown', version })
  return found
}

function nameOf({ note, author, device, sequence, change, visit }: VisitVersion): string {
  return `${change} ${note} by ${author} (${device.slice(0, 4)} ${sequence}, visit ${visit.slice(-4)})`
}
